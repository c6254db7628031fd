package dev.weir.adapter.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.ConnectorTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Connect's status objects. */
public final class Statuses {
    private static final String CAUSED_BY = "Caused by: ";
    private static final int LONGEST_CAUSE = 300;

    /** The version that the sandbox's stand-ins for other connectors have. */
    private static final String STAND_IN = "weir-stand-in";

    /** How a Datagen task ends that has generated as many records as its {@code iterations} say: FAILED, with these words in its trace. */
    private static final Pattern ALL_GENERATED = Pattern.compile("generated the configured \\d+ number of messages");

    private Statuses() {}

    public static ConnectorStatus of(JsonNode status) {
        List<ConnectorTask> tasks = tasks(status);
        Optional<String> failure = failure(status.path("connector"))
                .or(() ->
                        tasks.stream().flatMap(task -> task.failure().stream()).findFirst());
        return new ConnectorStatus(
                status.path("connector").path("state").asText("UNASSIGNED"),
                tasks.stream().map(ConnectorTask::state).toList(),
                failure,
                status.path("connector").path("version").asText().equals(STAND_IN));
    }

    static List<ConnectorTask> tasks(JsonNode status) {
        List<ConnectorTask> tasks = new ArrayList<>();
        for (JsonNode task : status.path("tasks")) {
            String state = task.path("state").asText();
            boolean completed =
                    state.equals("FAILED") && ALL_GENERATED.matcher(trace(task)).find();
            tasks.add(new ConnectorTask(
                    task.path("id").asInt(),
                    completed ? ConnectorStatus.COMPLETED : state,
                    task.path("worker_id").asText(""),
                    completed ? Optional.empty() : failure(task)));
        }
        return tasks;
    }

    private static Optional<String> failure(JsonNode part) {
        return Optional.of(trace(part)).filter(trace -> !trace.isBlank()).map(Statuses::cause);
    }

    /** Workers tell a trace; Confluent Cloud tells a message. */
    private static String trace(JsonNode part) {
        return part.path("trace").asText(part.path("msg").asText(""));
    }

    /** The last cause of a stack trace is what somebody can mend; everything above it is Connect's own wrapping. */
    private static String cause(String trace) {
        int last = trace.lastIndexOf(CAUSED_BY);
        String line = trace.substring(last < 0 ? 0 : last + CAUSED_BY.length())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return line.length() <= LONGEST_CAUSE ? line : line.substring(0, LONGEST_CAUSE) + "…";
    }
}
