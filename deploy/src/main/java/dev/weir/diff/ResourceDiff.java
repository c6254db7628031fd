package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Drift;
import dev.weir.drift.Drifts;
import dev.weir.drift.Presence;
import dev.weir.evolution.Evolution;
import dev.weir.ledger.Heritage;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.CustomTypes;
import dev.weir.source.Span;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happens to one resource when nothing else is looked at. */
final class ResourceDiff {
    private static final String INTERRUPTED = "an earlier apply was interrupted here";

    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;
    private final List<Diagnostic> diagnostics;
    private final SortedMap<ResourceId, Drift> drifts;
    private final LiveMatch match;
    private final ObjectDiff objects;

    ResourceDiff(DesiredState desired, LedgerState ledger, LiveState live, List<Diagnostic> diagnostics) {
        this.desired = desired;
        this.ledger = ledger;
        this.live = live;
        this.diagnostics = diagnostics;
        this.drifts = Drifts.own(ledger, live);
        this.match = new LiveMatch(types(desired));
        this.objects = new ObjectDiff(new Evolution(desired, ledger, live), match, ledger);
    }

    private static CustomTypes types(DesiredState desired) {
        SortedMap<String, TypeName> definitions = new TreeMap<>();
        desired.resources().forEach((id, resource) -> {
            if (resource instanceof Resource.SqlObject object && object.statement() instanceof CreateType type) {
                definitions.put(id.name(), type.type());
            }
        });
        return new CustomTypes(definitions);
    }

    Change of(Resource wanted) {
        Optional<LedgerEntry> entry = ledger.find(wanted.id());
        Optional<Observed> observed = live.find(wanted.id());
        if (entry.isEmpty()) {
            return unrecorded(wanted, observed);
        }
        return switch (entry.get().state()) {
            case INTENDED -> interrupted(wanted, entry.get(), observed);
            case REMOVING -> rebuild(wanted, entry.get(), Difference.of("an earlier apply stopped while removing it"));
            case APPLIED -> applied(wanted, entry.get(), observed);
        };
    }

    private Change unrecorded(Resource wanted, Optional<Observed> observed) {
        Optional<String> owner = otherOwner(wanted.id());
        if (owner.isPresent()) {
            diagnostics.add(SharingProblems.ownedElsewhere(wanted.id(), owner.get(), span(wanted)));
            return new Change.Keep(wanted, false, Optional.empty());
        }
        Optional<ResourceId> other = observed.map(Observed::id).or(() -> otherKind(wanted.id()));
        if (other.isEmpty()) {
            return new Change.Create(wanted, Optional.empty());
        }
        if (observed.filter(found -> match.matches(wanted, found)).isPresent()) {
            return new Change.Keep(wanted, true, Optional.of("it exists as wanted, and is taken over"));
        }
        diagnostics.add(DiffProblems.notManaged(wanted.id(), other.get(), span(wanted)));
        return new Change.Keep(wanted, false, Optional.empty());
    }

    private Optional<String> otherOwner(ResourceId id) {
        return ledger.otherOwner(id).or(() -> namesake(id).flatMap(ledger::otherOwner));
    }

    /** A stream and a table can't have the same name. */
    private static Optional<ResourceId> namesake(ResourceId id) {
        return switch (id.kind()) {
            case STREAM -> Optional.of(new ResourceId(ResourceKind.TABLE, id.name()));
            case TABLE -> Optional.of(new ResourceId(ResourceKind.STREAM, id.name()));
            case TOPIC, SCHEMA, DATA, CONNECTOR, TYPE, QUERY, ROW, FLINK, TABLEFLOW -> Optional.empty();
        };
    }

    /** What the ledger holds will be deleted before. */
    private Optional<ResourceId> otherKind(ResourceId id) {
        return namesake(id)
                .filter(live::exists)
                .filter(candidate -> ledger.find(candidate).isEmpty());
    }

    private Change interrupted(Resource wanted, LedgerEntry entry, Optional<Observed> observed) {
        if (observed.isEmpty() || Heritage.in(entry).isPresent()) {
            return new Change.Create(wanted, Optional.of(INTERRUPTED));
        }
        if (wanted instanceof Resource.FlinkStatement || wanted instanceof Resource.Tableflow) {
            return ResourceDifference.between(wanted, entry.resource())
                    .map(difference -> rebuild(wanted, entry, difference))
                    .orElseGet(() -> new Change.Create(wanted, Optional.of(INTERRUPTED)));
        }
        return match.matches(wanted, observed.get())
                ? new Change.Keep(wanted, true, Optional.of(INTERRUPTED))
                : repaired(wanted, entry, observed.get());
    }

    /** What can be changed in place is brought to its wanted state; everything else is made anew. */
    private Change repaired(Resource wanted, LedgerEntry entry, Observed observed) {
        Difference difference = Difference.of(INTERRUPTED + ", and what exists isn't what is wanted");
        return wanted instanceof Resource.SqlObject object
                ? objects.changed(object, entry, difference)
                : new Change.ReplaceInPlace(wanted, entry, INTERRUPTED, Optional.empty());
    }

    private Change applied(Resource wanted, LedgerEntry entry, Optional<Observed> observed) {
        if (!Presence.mayExist(entry, live)) {
            return new Change.Create(wanted, Optional.of("it was there, and somebody removed it"));
        }
        if (wanted instanceof Resource.Topic topic && observed.orElseThrow() instanceof Observed.Topic found) {
            return topic(topic, entry, found);
        }
        if (wanted instanceof Resource.SqlObject object) {
            return objects.of(object, entry, observed.orElseThrow());
        }
        if (wanted instanceof Resource.FlinkStatement
                && observed.flatMap(Presence::failure).isPresent()) {
            return rebuild(
                    wanted,
                    entry,
                    Difference.of(observed.flatMap(Presence::failure).orElseThrow()));
        }
        return ResourceDifference.between(wanted, entry.resource())
                .or(() -> drift(wanted))
                .map(difference -> inPlace(wanted, entry)
                        ? new Change.ReplaceInPlace(wanted, entry, difference.what(), difference.place())
                        : rebuild(wanted, entry, difference))
                .orElseGet(() -> new Change.Keep(wanted, false, Optional.empty()));
    }

    /** Of connectors: topics are compared with what exists anyhow, and of a subject no version can be taken back. */
    private Optional<Difference> drift(Resource wanted) {
        return Optional.ofNullable(drifts.get(wanted.id()))
                .filter(found ->
                        wanted instanceof Resource.Connector && !found.what().isEmpty())
                .map(found -> Difference.of("the setting " + found.what().get(0) + " by hand on the target"));
    }

    private static boolean inPlace(Resource wanted, LedgerEntry entry) {
        if (wanted instanceof Resource.Connector connector) {
            return entry.resource() instanceof Resource.Connector before
                    && before.type().equals(connector.type());
        }
        if (wanted instanceof Resource.Tableflow tableflow) {
            return entry.resource() instanceof Resource.Tableflow before
                    && before.bucket().equals(tableflow.bucket());
        }
        return wanted instanceof Resource.Schema || wanted instanceof Resource.Data;
    }

    private Change topic(Resource.Topic wanted, LedgerEntry entry, Observed.Topic found) {
        int partitions = wanted.partitions().orElse(found.partitions());
        if (partitions < found.partitions()) {
            diagnostics.add(DiffProblems.fewerPartitions(wanted.id(), partitions, found.partitions(), span(wanted)));
        }
        int replicas = wanted.replicas().orElse(found.replicas());
        if (replicas != found.replicas()) {
            diagnostics.add(DiffProblems.otherReplicas(wanted.id(), replicas, found.replicas(), span(wanted)));
        }
        return TopicDifference.inPlace(wanted, entry.resource(), found)
                .<Change>map(
                        difference -> new Change.ReplaceInPlace(wanted, entry, difference.what(), Optional.empty()))
                .orElseGet(() -> new Change.Keep(wanted, false, Optional.empty()));
    }

    private Change rebuild(Resource wanted, LedgerEntry entry, Difference difference) {
        return new Change.Rebuild(wanted, entry, difference.what(), difference.place(), List.of());
    }

    private Span span(Resource wanted) {
        return Optional.ofNullable(desired.origins().get(wanted.id())).orElseThrow();
    }
}
