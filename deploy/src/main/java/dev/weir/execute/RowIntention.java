package dev.weir.execute;

import dev.weir.port.WrittenRecords;
import dev.weir.sql.format.Formatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the ledger remembers of a row before it is sent.
 *
 * @param statement as it is sent
 * @param time of the row's record, where it is known
 * @param ends how far the topic was written, by partition
 */
record RowIntention(String topic, String statement, OptionalLong time, SortedMap<Integer, Long> ends) {
    private static final String TOPIC = "topic";
    private static final String STATEMENT = "sends";
    private static final String TIME = "time";
    private static final String ENDS = "ends";

    static RowIntention of(TimedRow row, String topic, SortedMap<Integer, Long> ends) {
        return new RowIntention(topic, Formatter.format(row.statement()), row.time(), ends);
    }

    static Optional<RowIntention> in(SortedMap<String, String> remembered) {
        if (!remembered.keySet().containsAll(List.of(TOPIC, STATEMENT, ENDS))) {
            return Optional.empty();
        }
        return Optional.of(new RowIntention(
                remembered.getOrDefault(TOPIC, ""),
                remembered.getOrDefault(STATEMENT, ""),
                remembered.containsKey(TIME)
                        ? OptionalLong.of(Long.parseLong(remembered.getOrDefault(TIME, "")))
                        : OptionalLong.empty(),
                offsets(remembered.getOrDefault(ENDS, ""))));
    }

    SortedMap<String, String> remembered() {
        SortedMap<String, String> all = new TreeMap<>(Map.of(TOPIC, topic, STATEMENT, statement, ENDS, text(ends)));
        time.ifPresent(millis -> all.put(TIME, Long.toString(millis)));
        return all;
    }

    /** Whether the row is in its topic. Of a row whose time isn't known, the best that can be said is whether anything was written since. */
    boolean happened(WrittenRecords kafka) {
        return time.isPresent()
                ? kafka.written(topic, ends, time.getAsLong())
                : !kafka.ends(topic).equals(ends);
    }

    private static String text(SortedMap<Integer, Long> offsets) {
        return offsets.entrySet().stream()
                .map(end -> end.getKey() + ":" + end.getValue())
                .collect(Collectors.joining(" "));
    }

    private static SortedMap<Integer, Long> offsets(String text) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        Arrays.stream(text.split(" "))
                .map(end -> end.split(":"))
                .forEach(end -> offsets.put(Integer.valueOf(end[0]), Long.valueOf(end[1])));
        return offsets;
    }
}
