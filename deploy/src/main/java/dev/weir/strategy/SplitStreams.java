package dev.weir.strategy;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.evolution.Evolution;
import dev.weir.evolution.Way;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.Strategy;
import dev.weir.normal.NormalForm;
import dev.weir.normal.ServerStatement;
import dev.weir.source.Span;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Streams with a query of their own that has to go on where it stopped. Only an INSERT INTO query can be told where to begin, so from its first change on such
 * a stream exists in two parts: CREATE OR REPLACE makes it a plain stream, which its readers don't notice, and its queries are INSERT INTO queries.
 */
final class SplitStreams {
    private final LedgerState ledger;
    private final LiveState live;
    private final Evolution evolution;
    private final Continuable continuable;
    private final SortedMap<ResourceId, Root> roots = new TreeMap<>();
    private final SortedMap<ResourceId, String> writers = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final SortedSet<ResourceId> refused = new TreeSet<>();
    private DesiredState desired;

    SplitStreams(DesiredState whole, LedgerState ledger, LiveState live) {
        this.desired = whole;
        this.ledger = ledger;
        this.live = live;
        this.evolution = new Evolution(whole, ledger, live);
        this.continuable = new Continuable(live);
        List<Resource> all = List.copyOf(whole.resources().values());
        for (Resource resource : all) {
            if (resource instanceof SqlObject object
                    && object.id().kind() == ResourceKind.STREAM
                    && object.statement() instanceof CreateAsSelect create) {
                recorded(object.id()).ifPresent(entry -> look(object, create, entry));
            }
        }
    }

    /**
     * What the first INSERT INTO query takes over from.
     *
     * @param before the whole, as it was applied
     * @param wanted the whole, as it is wanted
     * @param query the id of the query that it was created with
     */
    record Root(LedgerEntry before, SqlObject wanted, String query) {}

    /** In which the streams that exist in two parts have two parts. */
    DesiredState desired() {
        return desired;
    }

    /** By the id of the INSERT INTO query. */
    SortedMap<ResourceId, Root> roots() {
        return roots;
    }

    /** The queries with which the streams in two parts were created. */
    SortedMap<ResourceId, String> writers() {
        return writers;
    }

    /** Those about which there are diagnostics. */
    SortedSet<ResourceId> refused() {
        return refused;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private Optional<LedgerEntry> recorded(ResourceId id) {
        return ledger.find(id)
                .filter(entry -> entry.state() == LedgerEntry.State.APPLIED)
                .filter(entry -> live.exists(id));
    }

    private void look(SqlObject object, CreateAsSelect create, LedgerEntry entry) {
        Optional<String> earlier = Lineage.firstWriter(entry);
        boolean continues = desired.rules().strategy(object.id()) == Strategy.CONTINUE;
        boolean begun = earlier.isPresent() || isPlain(object.id());
        if (!continues && earlier.isEmpty()
                || continues && !begun && !(differs(object, entry) && evolution.way(object) instanceof Way.Rebuild)) {
            return;
        }
        Optional<PlainStream> parts = evolution.result(object).map(made -> new PlainStream(object, create, made));
        if (!continues && parts.filter(this::isThere).isEmpty()) {
            return;
        }
        Optional<String> writer =
                earlier.or(() -> Optional.ofNullable(entry.serverSaid().get(LedgerEntry.QUERY_ID)));
        List<Diagnostic> obstacles = obstacles(object, entry);
        diagnostics.addAll(obstacles);
        if (!obstacles.isEmpty()) {
            refused.add(object.id());
        }
        if (obstacles.isEmpty() && parts.isPresent() && writer.isPresent()) {
            split(parts.get(), entry, writer.get());
        }
    }

    private void split(PlainStream parts, LedgerEntry entry, String writer) {
        desired = desired.split(parts.stream(), parts.query());
        roots.put(parts.queryId(), new Root(entry, parts.object(), writer));
        writers.put(parts.object().id(), writer);
    }

    private List<Diagnostic> obstacles(SqlObject object, LedgerEntry entry) {
        Span span = Optional.ofNullable(desired.origins().get(object.id())).orElseThrow();
        List<Diagnostic> found = new ArrayList<>(continuable.obstacles(object, entry.resource(), span));
        if (found.isEmpty()) {
            evolution
                    .obstacle(object)
                    .ifPresent(reason -> found.add(StrategyProblems.otherColumns(object.id(), reason, span)));
        }
        return found;
    }

    /** An apply was interrupted after it had made the stream a plain one. */
    private boolean isPlain(ResourceId id) {
        return live.find(id)
                .filter(Observed.Source.class::isInstance)
                .flatMap(found -> ServerStatement.read(((Observed.Source) found).statement()))
                .filter(CreateSource.class::isInstance)
                .isPresent();
    }

    private static boolean differs(SqlObject wanted, LedgerEntry entry) {
        return !(entry.resource() instanceof SqlObject before
                && NormalForm.of(wanted.statement()).equals(NormalForm.of(before.statement()))
                && wanted.properties().equals(before.properties()));
    }

    /** Whether both parts exist as they are wanted. */
    private boolean isThere(PlainStream parts) {
        boolean query = ledger.entries().values().stream()
                .filter(entry ->
                        Lineage.of(entry).filter(parts.queryId()::equals).isPresent())
                .anyMatch(entry -> QueryLines.same(parts.query(), entry.resource()));
        return query
                && recorded(parts.object().id())
                        .filter(entry -> !differs(parts.stream(), entry))
                        .isPresent();
    }
}
