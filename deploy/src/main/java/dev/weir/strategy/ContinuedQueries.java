package dev.weir.strategy;

import dev.weir.desired.DesiredState;
import dev.weir.desired.QueryNames;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.Strategy;
import dev.weir.source.Span;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** INSERT INTO queries of the manifest: which of them run under another id, and which go on where one that runs stops. */
final class ContinuedQueries {
    private final SplitStreams split;
    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;
    private final QueryLines lines;
    private final SortedMap<ResourceId, Resource> renamed = new TreeMap<>();
    private final SortedMap<ResourceId, ResourceId> standsFor = new TreeMap<>();
    private final SortedMap<ResourceId, Relay> takeOvers = new TreeMap<>();
    private final SortedSet<ResourceId> refused = new TreeSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    ContinuedQueries(SplitStreams split, LedgerState ledger, LiveState live) {
        this.split = split;
        this.desired = split.desired();
        this.ledger = ledger;
        this.live = live;
        this.lines = new QueryLines(desired, ledger);
    }

    Succession succession() {
        for (Resource resource : desired.resources().values()) {
            if (resource instanceof SqlObject object && object.statement() instanceof InsertSelect) {
                QueryLines.Line line = lines.of(object);
                Optional<SplitStreams.Root> root =
                        Optional.ofNullable(split.roots().get(object.id()));
                if (root.isPresent() && line.entries().isEmpty()) {
                    first(object, root.get(), line);
                } else if (line.ambiguous() && continues(object)) {
                    diagnostics.add(StrategyProblems.ambiguous(object, span(object)));
                } else if (!line.entries().isEmpty() && (!line.inherited() || continues(object))) {
                    decide(object, line);
                }
            }
        }
        diagnostics.addAll(split.diagnostics());
        refused.addAll(split.refused());
        return new Succession(
                desired.replaced(renamed),
                standsFor,
                new TreeMap<>(),
                split.writers(),
                takeOvers,
                refused,
                diagnostics);
    }

    /** The stream's own query hands over to the first INSERT INTO query. */
    private void first(SqlObject wanted, SplitStreams.Root root, QueryLines.Line line) {
        Handover handover = new Handover(root.query(), new TreeMap<>());
        Optional<SqlObject> whole =
                root.before().resource() instanceof SqlObject before && before.statement() instanceof CreateAsSelect
                        ? Optional.of(root.wanted())
                        : Optional.empty();
        takeOver(wanted, next(wanted, line), new Relay(root.before(), handover, List.of(), whole));
    }

    private void decide(SqlObject wanted, QueryLines.Line line) {
        Optional<LedgerEntry> running = line.running();
        Optional<LedgerEntry> pending = line.pending();
        if (running.filter(entry -> live.exists(entry.id())).isPresent()) {
            beside(wanted, running.get(), line);
        } else if (pending.isPresent()) {
            interrupted(wanted, pending.get(), line);
        } else {
            running.ifPresent(entry -> runsAs(wanted, entry.id()));
        }
    }

    /** The one that was applied last still runs, or waits for an interrupted apply to go on. */
    private void beside(SqlObject wanted, LedgerEntry running, QueryLines.Line line) {
        if (QueryLines.same(wanted, running.resource()) || !continues(wanted)) {
            runsAs(wanted, running.id());
            return;
        }
        Handover known = line.pending()
                .flatMap(Handover::in)
                .orElse(new Handover(running.id().name(), new TreeMap<>()));
        Optional<ResourceId> begun = line.pending().map(LedgerEntry::id);
        takeOver(wanted, begun.orElseGet(() -> next(wanted, line)), Relay.of(running, known, line.ids()));
    }

    /** The old one is gone. Whether the new one was started, the server knows. */
    private void interrupted(SqlObject wanted, LedgerEntry pending, QueryLines.Line line) {
        Handover handover = Handover.in(pending).orElseThrow();
        boolean started = live.exists(pending.id());
        if (live.exists(handover.stopping())) {
            takeOver(wanted, pending.id(), Relay.of(pending, handover, line.ids()));
        } else if (started && !QueryLines.same(wanted, pending.resource())) {
            Handover again = new Handover(pending.id().name(), new TreeMap<>());
            takeOver(wanted, next(wanted, line), Relay.of(pending, again, line.ids()));
        } else if (started || !handover.offsets().isEmpty()) {
            takeOver(wanted, pending.id(), Relay.of(pending, handover, line.ids()));
        } else {
            runsAs(wanted, pending.id());
        }
    }

    private void takeOver(SqlObject wanted, ResourceId id, Relay relay) {
        List<Diagnostic> obstacles =
                new Continuable(live).obstacles(wanted, relay.before().resource(), span(wanted));
        diagnostics.addAll(obstacles);
        if (!obstacles.isEmpty()) {
            refused.add(relay.before().id());
            runsAs(wanted, relay.before().id());
            return;
        }
        runsAs(wanted, id);
        takeOvers.put(id, relay);
    }

    private void runsAs(SqlObject wanted, ResourceId id) {
        if (!id.equals(wanted.id())) {
            InsertSelect insert = (InsertSelect) wanted.statement();
            renamed.put(wanted.id(), new SqlObject(id, QueryNames.renamed(insert, id.name()), wanted.properties()));
            standsFor.put(id, wanted.id());
        }
    }

    /** An id that no query had lately: with a query, the server deletes its group, and may still be at it. */
    private ResourceId next(SqlObject wanted, QueryLines.Line line) {
        ResourceId candidate = wanted.id();
        boolean taken = line.isNamed() || isTaken(candidate);
        for (int version = line.version() + 1; taken; version++) {
            candidate = new ResourceId(wanted.id().kind(), wanted.id().name() + "_" + version);
            taken = isTaken(candidate) || desired.resources().containsKey(candidate);
        }
        return candidate;
    }

    private boolean isTaken(ResourceId id) {
        return ledger.find(id).isPresent() || live.exists(id);
    }

    private boolean continues(SqlObject object) {
        return split.roots().containsKey(object.id()) || desired.rules().strategy(object.id()) == Strategy.CONTINUE;
    }

    private Span span(SqlObject object) {
        return Optional.ofNullable(desired.origins().get(object.id())).orElseThrow();
    }
}
