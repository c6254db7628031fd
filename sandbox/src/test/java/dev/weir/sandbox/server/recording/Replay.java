package dev.weir.sandbox.server.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.sandbox.server.recording.RawHttp.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends recorded requests in their order and compares the answers. */
final class Replay {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Ids that end in the place of a command, which is another one here. */
    private static final Pattern QUERY_ID =
            Pattern.compile("\\b((?:CSAS|CTAS|CST|INSERTQUERY)_(?:\\w+_)?)(\\d+)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PUSH_ID = Pattern.compile("transient_\\w+_\\d+");
    private static final Pattern SEQUENCE = Pattern.compile("\"commandSequenceNumber\":(\\d+)");
    /** A sequence number that is this little above the last recorded one belongs to a command in a gap. */
    private static final long NEAR = 20;
    /** Kafka's producer waits for a minute for a topic that is gone. */
    private static final long PATIENCE_MILLIS = 75_000;

    private static final long ENDLESS_MILLIS = 4_000;

    private final Stage stage;
    private final RawHttp http;
    private final Gaps gaps = Gaps.read();
    private final Map<String, String> ids = new TreeMap<>();
    private final List<Thread> pushes = new ArrayList<>();
    private boolean playable = true;
    private long lastSequence;
    private long recordedSequence;

    Replay(Stage stage, RawHttp http) {
        this.stage = stage;
        this.http = http;
    }

    /** What differs; empty if the recording holds. Nothing if it can't be played on these servers. */
    Optional<List<String>> play(Recording recording) {
        List<String> problems = new ArrayList<>();
        for (Gaps.Gap gap : gaps.upTo(recording.number())) {
            try {
                fill(gap.without(recording))
                        .ifPresent(problem -> System.out.println(gap.number() + " " + gap.argument() + ": " + problem));
            } catch (Exception failed) {
                System.out.println(gap.number() + " " + gap.argument() + ": " + failed);
            }
        }
        if (!playable) {
            return Optional.empty();
        }
        try {
            problems.addAll(compare(recording, send(recording)));
        } catch (Exception failed) {
            problems.add(String.valueOf(failed.getCause() == null ? failed : failed.getCause()));
        }
        return Optional.of(problems);
    }

    private Optional<String> fill(Gaps.Gap gap) throws Exception {
        switch (gap.action()) {
            case "ksql" -> {
                if (!playable || gap.argument().isBlank()) {
                    return Optional.empty();
                }
                Answer answer = ksql(translated(gap.argument()));
                return answer.status() == 200 ? Optional.empty() : Optional.of(answer.body());
            }
            case "delete-topic" -> stage.deleteTopic(gap.argument());
            case "push" -> push(gap.argument());
            case "restart" -> stage.restart();
            case "server" -> playable = stage.change(gap.argument());
            default -> throw new IllegalArgumentException(gap.action());
        }
        return Optional.empty();
    }

    private void push(String sql) throws Exception {
        URI base = stage.ksqlUrl();
        String body = JSON.writeValueAsString(Map.of("sql", sql));
        Thread thread = new Thread(() -> {
            try {
                http.send(base, "POST", "/query-stream", Map.of(), false, Optional.of(body), 60_000);
            } catch (Exception over) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        pushes.add(thread);
        Thread.sleep(1_500);
    }

    private Answer ksql(String text) throws Exception {
        String body = JSON.writeValueAsString(Map.of("ksql", text));
        return http.send(stage.ksqlUrl(), "POST", "/ksql", Map.of(), false, Optional.of(body), 60_000);
    }

    private Answer send(Recording recording) throws Exception {
        URI base = base(recording);
        Optional<String> body = recording.body().map(this::translated);
        boolean endless = recording
                        .body()
                        .filter(text -> text.contains("EMIT CHANGES;") && !text.contains("LIMIT"))
                        .isPresent()
                && !recording.path().equals("/ksql");
        long millis = endless ? ENDLESS_MILLIS : PATIENCE_MILLIS;
        return http.send(
                base, recording.method(), recording.path(), recording.headers(), recording.http2(), body, millis);
    }

    /** A few recordings show what other servers said. */
    private URI base(Recording recording) {
        if (recording.path().startsWith("/subjects")) {
            return stage.registryUrl();
        }
        return recording.path().startsWith("/connectors") ? stage.connectUrl() : stage.ksqlUrl();
    }

    private String translated(String text) {
        String result =
                replace(QUERY_ID, text, id -> ids.computeIfAbsent(id.toUpperCase(Locale.ROOT), this::currentId));
        result = replace(PUSH_ID, result, this::currentPushId);
        Matcher sequence = SEQUENCE.matcher(result);
        if (sequence.find() && Long.parseLong(sequence.group(1)) <= recordedSequence + NEAR) {
            return sequence.replaceFirst("\"commandSequenceNumber\":" + lastSequence);
        }
        return result;
    }

    private static String replace(Pattern pattern, String text, UnaryOperator<String> change) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(change.apply(match.group())));
    }

    private String currentId(String recorded) {
        Matcher parts = QUERY_ID.matcher(recorded);
        if (!parts.matches()) {
            return recorded;
        }
        return runningIds().stream()
                .filter(id -> id.matches(Pattern.quote(parts.group(1)) + "\\d+"))
                .findFirst()
                .orElse(recorded);
    }

    private String currentPushId(String recorded) {
        return ids.computeIfAbsent(
                recorded,
                unknown -> runningIds().stream()
                        .filter(id -> id.startsWith("transient_"))
                        .findFirst()
                        .orElse(unknown));
    }

    private List<String> runningIds() {
        try {
            return JSON.readTree(ksql("SHOW QUERIES;").body()).findValuesAsText("id");
        } catch (Exception unable) {
            return List.of();
        }
    }

    private List<String> compare(Recording recording, Answer answer) {
        List<String> problems = new ArrayList<>();
        if (answer.status() != recording.status()) {
            problems.add("status " + answer.status() + ", recorded " + recording.status() + ": " + cut(answer.body()));
            return problems;
        }
        List<JsonNode> actual = Recording.values(answer.body());
        List<JsonNode> recorded = recording.answered().values();
        learn(recorded, actual);
        if (recorded.isEmpty() != actual.isEmpty()) {
            problems.add("body: " + cut(answer.body()));
            return problems;
        }
        for (int i = 0; i < actual.size(); i++) {
            problems.addAll(
                    i == 0
                            ? Shape.differences(recorded.get(0), actual.get(0))
                            : rowDifferences(recorded, actual.get(i)));
        }
        return problems;
    }

    /** Rows come in any order: each must look like one of the recorded. */
    private static List<String> rowDifferences(List<JsonNode> recorded, JsonNode row) {
        List<String> best = List.of("a row that is not recorded: " + row);
        for (JsonNode candidate : recorded.subList(1, recorded.size())) {
            List<String> differences = Shape.differences(candidate, row);
            if (differences.isEmpty()) {
                return differences;
            }
            best = differences;
        }
        return best;
    }

    private void learn(List<JsonNode> recorded, List<JsonNode> actual) {
        recorded.forEach(value -> value.findValues("commandSequenceNumber")
                .forEach(number -> recordedSequence = Math.max(recordedSequence, number.asLong())));
        actual.forEach(value -> value.findValues("commandSequenceNumber")
                .forEach(number -> lastSequence = Math.max(lastSequence, number.asLong())));
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
