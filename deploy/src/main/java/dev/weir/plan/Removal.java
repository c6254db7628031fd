package dev.weir.plan;

import dev.weir.diff.Change;
import dev.weir.drift.Presence;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.live.LiveState;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.sql.ast.CreateAsSelect;
import java.util.List;

/**
 * How something that the pipeline owns goes.
 *
 * @param topics deleted along with it
 */
record Removal(Step.Action action, LedgerEntry entry, List<String> topics) {

    /**
     * The output of a query goes with it if a new query writes everything again. The topic under a plain stream or table stays: its records can't be made
     * again.
     */
    static Removal beforeRebuild(Change.Rebuild rebuild) {
        LedgerEntry before = rebuild.before();
        if (before.resource() instanceof Resource.FlinkStatement) {
            return new Removal(Step.Action.DROP, before, before.createdTopics());
        }
        boolean byQuery =
                isQuery(before.resource()) || Lineage.firstWriter(before).isPresent();
        boolean written = byQuery && isQuery(rebuild.resource());
        return new Removal(Step.Action.DROP, before, written ? before.createdTopics() : List.of());
    }

    private static boolean isQuery(Resource resource) {
        return resource instanceof Resource.SqlObject object && object.statement() instanceof CreateAsSelect;
    }

    static Removal forGood(LedgerEntry entry, LiveState live, boolean keepTopics) {
        ResourceId id = entry.id();
        List<String> topics = keepTopics ? List.of() : entry.createdTopics();
        return switch (id.kind()) {
            case DATA, ROW -> new Removal(Step.Action.FORGET, entry, List.of());
            case TOPIC -> topic(entry, topics);
            case SCHEMA, CONNECTOR, TYPE, STREAM, TABLE, QUERY, FLINK, TABLEFLOW ->
                gone(entry, live)
                        ? new Removal(Step.Action.FORGET, entry, List.of())
                        : new Removal(Step.Action.DROP, entry, topics);
        };
    }

    /** The same without what another pipeline owns too. */
    Removal sparing(LedgerState ledger) {
        if (ledger.otherOwner(entry.id()).isPresent()) {
            return new Removal(Step.Action.FORGET, entry, List.of());
        }
        return new Removal(
                action,
                entry,
                topics.stream()
                        .filter(topic ->
                                ledger.otherOwner(ResourceId.topic(topic)).isEmpty())
                        .toList());
    }

    /** The same, but for topics that something else has taken over. */
    Removal without(List<String> others) {
        return new Removal(
                action,
                entry,
                topics.stream().filter(topic -> !others.contains(topic)).toList());
    }

    /** A topic that was there before the pipeline is not the pipeline's to delete. */
    private static Removal topic(LedgerEntry entry, List<String> topics) {
        boolean own = topics.contains(entry.id().name());
        return new Removal(own ? Step.Action.DROP : Step.Action.FORGET, entry, List.of());
    }

    private static boolean gone(LedgerEntry entry, LiveState live) {
        return entry.state() == LedgerEntry.State.APPLIED
                && !Presence.mayExist(entry, live)
                && entry.createdTopics().stream().noneMatch(topic -> live.exists(ResourceId.topic(topic)));
    }
}
