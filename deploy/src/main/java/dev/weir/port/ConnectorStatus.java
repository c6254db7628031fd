package dev.weir.port;

import java.util.List;
import java.util.Optional;

/**
 * How a connector is doing.
 *
 * @param state of the connector itself, such as RUNNING, FAILED or UNASSIGNED
 * @param tasks their states
 * @param failure the first failure's cause, shortened to what a person can use; untrusted text
 */
public record ConnectorStatus(String state, List<String> tasks, Optional<String> failure) {
    public ConnectorStatus {
        tasks = List.copyOf(tasks);
    }

    /** RUNNING alone is not enough: a connector without tasks does nothing. */
    public boolean running() {
        return state.equals("RUNNING") && !tasks.isEmpty() && tasks.stream().allMatch("RUNNING"::equals);
    }

    public boolean failed() {
        return state.equals("FAILED") || tasks.contains("FAILED");
    }

    /** {@code RUNNING, 1 of 2 tasks running}. */
    public String summary() {
        long running = tasks.stream().filter("RUNNING"::equals).count();
        return state + ", " + running + " of " + tasks.size() + " tasks running";
    }
}
