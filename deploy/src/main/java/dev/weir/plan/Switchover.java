package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.diff.Change;
import dev.weir.diff.Manner;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.strategy.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a plan does about versions that are built beside others: what it waits for, what follows, and what goes at last. */
final class Switchover {
    private final Succession succession;
    private final LedgerState ledger;
    private final List<Change.Rebuild> builds = new ArrayList<>();
    private final SortedMap<ResourceId, LedgerEntry> retired = new TreeMap<>();

    Switchover(List<Change> changes, Succession succession, LedgerState ledger) {
        this.succession = succession;
        this.ledger = ledger;
        changes.forEach(change -> {
            if (change instanceof Change.Rebuild rebuild && rebuild.manner() instanceof Manner.BlueGreen) {
                builds.add(rebuild);
            }
        });
        builds.forEach(rebuild -> retired.put(rebuild.before().id(), rebuild.before()));
        changes.forEach(change -> {
            if (change instanceof Change.Delete delete && retires(delete)) {
                retired.put(delete.id(), delete.before());
            }
        });
    }

    boolean isEmpty() {
        return builds.isEmpty();
    }

    /** The new versions, each after what it reads. */
    List<Resource> all() {
        return builds.stream().map(Change.Rebuild::resource).toList();
    }

    /** Those of them that have something to read before they can serve. */
    List<Resource> querying() {
        return all().stream().filter(Switchover::isQuery).toList();
    }

    List<ResourceId> sources(Resource green, DesiredState desired) {
        return desired.dependencies().dependenciesOf(green.id()).stream()
                .filter(id -> id.kind() == ResourceKind.STREAM || id.kind() == ResourceKind.TABLE)
                .filter(id -> !(green instanceof Resource.SqlObject object
                        && object.statement() instanceof InsertSelect insert
                        && insert.target().text().equals(id.name())))
                .toList();
    }

    /** What an earlier apply has built and isn't wanted so any longer. */
    List<LedgerEntry> discarded() {
        return builds.stream()
                .filter(rebuild -> rebuild.manner() instanceof Manner.BlueGreen manner
                        && manner.progress() == Manner.Progress.TO_BUILD_AGAIN)
                .flatMap(rebuild -> ledger.find(rebuild.id()).stream())
                .toList();
    }

    /** Connectors read the old version until the new one serves. */
    boolean follows(Change change) {
        return change.id().kind() == ResourceKind.CONNECTOR
                && change instanceof Change.ReplaceInPlace
                && succession.desired().dependencies().dependenciesOf(change.id()).stream()
                        .anyMatch(id ->
                                builds.stream().anyMatch(build -> build.id().equals(id)));
    }

    /** Whether it is only dropped when the new versions serve, because an old one reads it, or is an old one itself. */
    boolean retires(Change.Delete delete) {
        boolean version = Lineage.version(delete.before())
                .filter(found -> found.serving())
                .isPresent();
        boolean first = succession.standsFor().containsValue(delete.id());
        return !builds.isEmpty() && (version || first || isReadByOld(delete.id()));
    }

    List<LedgerEntry> retired() {
        return List.copyOf(retired.values());
    }

    private boolean isReadByOld(ResourceId id) {
        SortedSet<ResourceId> open = new TreeSet<>();
        builds.forEach(build -> open.add(build.before().id()));
        SortedSet<ResourceId> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            ResourceId next = open.first();
            open.remove(next);
            if (seen.add(next)) {
                ledger.find(next).map(LedgerEntry::dependsOn).ifPresent(open::addAll);
            }
        }
        return seen.contains(id);
    }

    private static boolean isQuery(Resource resource) {
        return resource instanceof Resource.SqlObject object
                && (object.statement() instanceof CreateAsSelect || object.statement() instanceof InsertSelect);
    }
}
