package dev.weir.adapter.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.port.ConnectorStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Connect's status objects. */
final class Statuses {
    private static final String CAUSED_BY = "Caused by: ";
    private static final int LONGEST_CAUSE = 300;

    /** How a Datagen task ends that has generated as many records as its {@code iterations} say: FAILED, with these words in its trace. */
    private static final Pattern ALL_GENERATED = Pattern.compile("generated the configured \\d+ number of messages");

    private Statuses() {}

    static ConnectorStatus of(JsonNode status) {
        List<String> states = new ArrayList<>();
        List<String> traces = new ArrayList<>();
        traces.add(status.path("connector").path("trace").asText(""));
        for (JsonNode task : status.path("tasks")) {
            String trace = task.path("trace").asText("");
            String state = task.path("state").asText();
            boolean completed =
                    state.equals("FAILED") && ALL_GENERATED.matcher(trace).find();
            states.add(completed ? ConnectorStatus.COMPLETED : state);
            traces.add(completed ? "" : trace);
        }
        Optional<String> failure =
                traces.stream().filter(trace -> !trace.isBlank()).findFirst().map(Statuses::cause);
        return new ConnectorStatus(status.path("connector").path("state").asText("UNASSIGNED"), states, failure);
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
