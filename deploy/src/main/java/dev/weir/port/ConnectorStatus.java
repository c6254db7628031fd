package dev.weir.port;

import java.util.List;
import java.util.Optional;

/**
 * How a connector is doing.
 *
 * @param state of the connector itself, such as RUNNING, FAILED or UNASSIGNED
 * @param tasks their states; {@link #COMPLETED} is one that a worker does not know
 * @param failure the first failure's cause, shortened to what a person can use; untrusted text
 * @param standIn whether what runs is not the real connector, but what a sandbox has in its place
 */
public record ConnectorStatus(String state, List<String> tasks, Optional<String> failure, boolean standIn) {
    /** A task that has done all that it was asked for. Connect has no such state: a task can only run or fail. */
    public static final String COMPLETED = "COMPLETED";

    public ConnectorStatus {
        tasks = List.copyOf(tasks);
    }

    /** RUNNING alone is not enough: a connector without tasks does nothing. A task that has done its work has run. */
    public boolean running() {
        return state.equals("RUNNING")
                && !tasks.isEmpty()
                && tasks.stream().allMatch(task -> task.equals("RUNNING") || task.equals(COMPLETED));
    }

    /** Whether there is nothing left to do. */
    public boolean completed() {
        return !tasks.isEmpty() && tasks.stream().allMatch(COMPLETED::equals);
    }

    /** Somebody lets it rest, so it won't run until they say so. */
    public boolean resting() {
        return state.equals("PAUSED") || state.equals("STOPPED");
    }

    public boolean failed() {
        return state.equals("FAILED") || tasks.contains("FAILED");
    }

    /** One word for the connector and its tasks together. */
    public String health() {
        if (failed()) {
            return "FAILED";
        }
        return completed() ? COMPLETED : state;
    }

    /** {@code RUNNING, 1 of 2 tasks running}. */
    public String summary() {
        if (completed()) {
            return "completed: generated as many records as configured";
        }
        long running = tasks.stream().filter("RUNNING"::equals).count();
        return state + ", " + running + " of " + tasks.size() + " tasks running" + (standIn ? " (stand-in)" : "");
    }

    /** What is worth a word: why it fails, or that it isn't the real one. */
    public String remark() {
        return failure.orElse(standIn ? "stand-in" : "");
    }
}
