package dev.weir.execute;

import dev.weir.port.ConnectorStatus;
import dev.weir.port.Connectors;
import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits until a connector is up: until all of its tasks run, and a source has written its first record or noted how far it is. A task says that it runs before
 * it has tried anything, so one that can't do its work fails only then.
 */
final class ConnectorWatch {
    /** Connect shows an old failure for a moment after a change, so only a failure that stays is one. */
    private static final int LASTING = 4;

    /** A source that has nothing to write yet is up all the same. */
    private static final Duration FIRST_RECORD = Duration.ofSeconds(10);

    private final Connectors connectors;
    private final Patience patience;
    private final String name;
    private final Progress progress;
    private int failures;

    ConnectorWatch(Connectors connectors, Patience patience, String name, Progress progress) {
        this.connectors = connectors;
        this.patience = patience;
        this.name = name;
        this.progress = progress;
    }

    /** @throws StepFailure with the task's cause if it fails, or isn't up in time */
    void awaitUp() {
        ConnectorStatus status = awaitRunning();
        Deadline deadline = Deadline.in(shorter(FIRST_RECORD, patience.limit()));
        while (!status.resting() && !deadline.isOver() && !hasBegun(status)) {
            progress.still("waiting for the first record of connector " + name);
            deadline.sleep(patience.interval());
            status = look().orElse(status);
        }
    }

    private boolean hasBegun(ConnectorStatus status) {
        return status.running() && patience.repeating(progress, () -> connectors.hasBegun(name));
    }

    private ConnectorStatus awaitRunning() {
        Deadline deadline = Deadline.in(patience.limit());
        while (true) {
            Optional<ConnectorStatus> status = look();
            if (status.filter(now -> now.running() || now.resting()).isPresent()) {
                return status.get();
            }
            String state = status.map(ConnectorStatus::summary).orElse("not known to the workers yet");
            if (deadline.isOver()) {
                throw late(state);
            }
            progress.still("waiting for connector " + name + " to run (" + state + ")");
            deadline.sleep(patience.interval());
        }
    }

    private Optional<ConnectorStatus> look() {
        Optional<ConnectorStatus> status = patience.repeating(progress, () -> connectors.status(name));
        failures = status.filter(ConnectorStatus::failed).isPresent() ? failures + 1 : 0;
        if (failures >= LASTING) {
            throw failed(status.orElseThrow());
        }
        return status;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private StepFailure failed(ConnectorStatus status) {
        return new StepFailure(
                "WEIR-RUN-121",
                "A connector was created but fails",
                "The connector `" + name + "` is " + status.summary() + ". Its worker says: "
                        + status.failure().orElse("nothing")
                        + ". Mend its configuration or what it connects to, then apply again.");
    }

    private StepFailure late(String state) {
        return new StepFailure(
                "WEIR-RUN-122",
                "A connector doesn't run in time",
                "After " + patience.limit().toSeconds() + " s the connector `" + name + "` is still " + state
                        + ". Look at the worker's log, then apply again.");
    }
}
