package dev.weir.drift;

import dev.weir.flink.FlinkFacts;
import dev.weir.ledger.LedgerEntry;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.Optional;

/** Whether something that was applied can still be there, and does what it is for. */
public final class Presence {
    private Presence() {}

    /**
     * False where it is certain that it is gone. Rows and data files leave nothing behind that could be looked up, and of Flink's tables only the topics that
     * came with them: Confluent Cloud forgets finished statements, and a SQL Gateway everything that isn't a job.
     */
    public static boolean mayExist(LedgerEntry entry, LiveState live) {
        return switch (entry.id().kind()) {
            case DATA, ROW -> true;
            case FLINK -> isJob(entry.resource()) ? live.exists(entry.id()) : topicsExist(entry, live);
            case TOPIC, SCHEMA, CONNECTOR, TYPE, STREAM, TABLE, QUERY, TABLEFLOW -> live.exists(entry.id());
        };
    }

    /** Why something that is there doesn't do its work any longer, as a clause; only known of what Flink runs. */
    public static Optional<String> failure(Observed observed) {
        if (!(observed instanceof Observed.FlinkStatement statement)) {
            return Optional.empty();
        }
        return switch (statement.phase()) {
            case "FAILED", "FAILING" -> Optional.of("it failed on the target");
            case "STOPPED", "STOPPING" -> Optional.of("it was stopped on the target");
            default -> Optional.empty();
        };
    }

    private static boolean isJob(Resource resource) {
        return resource instanceof Resource.FlinkStatement statement
                && FlinkFacts.of(statement.text()).form().isJob();
    }

    private static boolean topicsExist(LedgerEntry entry, LiveState live) {
        return entry.createdTopics().stream().map(ResourceId::topic).allMatch(live::exists);
    }
}
