package dev.weir.execute;

import dev.weir.model.ResourceId;
import dev.weir.plan.Step;
import dev.weir.port.Progress;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What a step waits for that no other step brings about by being done: a subject that a connector registers with its first record, a topic that it
 * creates.
 */
final class Conditions {
    private final Servers servers;
    private final Patience patience;
    private final BooleanSupplier givenUp;

    /** @param givenUp true once nothing more is to be begun, and so nothing waited for */
    Conditions(Servers servers, Patience patience, BooleanSupplier givenUp) {
        this.servers = servers;
        this.patience = patience;
        this.givenUp = givenUp;
    }

    boolean any(Step step) {
        return step.action() == Step.Action.CATCH_UP
                || step.action() == Step.Action.CREATE && !step.awaits().isEmpty();
    }

    /** @throws CancellationException if it was given up */
    void await(Step step, Progress progress) {
        if (step.action() == Step.Action.CATCH_UP) {
            new CatchingUp(servers, patience, givenUp, step).await(progress);
            return;
        }
        step.awaits().forEach(awaited -> await(awaited, progress));
    }

    private void await(ResourceId awaited, Progress progress) {
        String what = "waiting for " + awaited;
        boolean came =
                patience.until(() -> givenUp.getAsBoolean() || exists(awaited, progress), () -> progress.still(what));
        if (givenUp.getAsBoolean()) {
            throw new CancellationException("given up " + what);
        }
        if (!came) {
            throw late(awaited);
        }
    }

    private boolean exists(ResourceId awaited, Progress progress) {
        return patience.repeating(progress, () -> switch (awaited.kind()) {
            case TOPIC ->
                servers.topics()
                        .map(topics -> topics.exists(awaited.name()))
                        .orElseGet(() -> servers.ksqldb().topics().stream()
                                .anyMatch(topic -> topic.name().equals(awaited.name())));
            case SCHEMA ->
                servers.subjects()
                        .map(subjects -> subjects.find(awaited.name()).isPresent())
                        .orElseThrow(() -> new StepFailure(Works.noServer(awaited)));
            case CONNECTOR ->
                servers.connectors()
                        .map(connectors -> connectors.status(awaited.name()).isPresent())
                        .orElseThrow(() -> new StepFailure(Works.noServer(awaited)));
            case TYPE, STREAM, TABLE, QUERY -> servers.ksqldb().find(awaited).isPresent();
            case DATA, ROW, FLINK, TABLEFLOW -> true;
        });
    }

    private StepFailure late(ResourceId awaited) {
        return new StepFailure(
                "WEIR-RUN-123",
                "Something that a step needs didn't appear in time",
                "After " + patience.limit().toSeconds() + " s there is still no " + awaited
                        + ". Check that what brings it about, normally a connector, runs and sends records (`weir status`), then apply again.");
    }
}
