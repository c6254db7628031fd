package dev.weir.desired;

import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The topics that a connector reads and writes, as far as its settings tell.
 *
 * @param readsLike topics of a sink's pattern
 * @param writesUnder what the names of the topics that a source writes begin with; empty if not known
 * @param internal topics that only the connector itself uses
 */
public record ConnectorTopics(
        SortedSet<String> reads,
        Optional<Pattern> readsLike,
        SortedSet<String> writes,
        Optional<String> writesUnder,
        SortedSet<String> internal) {

    /** As its settings alone tell. */
    public static ConnectorTopics of(Resource.Connector connector) {
        return of(connector, List.of(), List.of());
    }

    static ConnectorTopics of(Wanted wanted, Resource.Connector connector) {
        return of(connector, wanted.reads(), wanted.writes());
    }

    private static ConnectorTopics of(Resource.Connector connector, List<String> saidReads, List<String> saidWrites) {
        SortedMap<String, ConfigValue> config = connector.config();
        SortedSet<String> reads = list(config, "topics");
        reads.addAll(saidReads);
        Optional<Pattern> like = value(config, "topics.regex").flatMap(ConnectorTopics::pattern);
        SortedSet<String> writes = list(config, "kafka.topic");
        writes.addAll(saidWrites);
        Optional<String> prefix = writes.isEmpty() ? value(config, "topic.prefix") : Optional.empty();
        prefix.ifPresent(start -> writes.addAll(tables(config, start)));
        SortedSet<String> internal = list(config, "schema.history.internal.kafka.topic");
        return new ConnectorTopics(reads, like, writes, prefix, internal);
    }

    public boolean sink() {
        return !reads.isEmpty() || readsLike.isPresent();
    }

    public boolean reads(String topic) {
        return reads.contains(topic)
                || readsLike.filter(like -> like.matcher(topic).matches()).isPresent();
    }

    /** Whether it may write a topic: certainly if the topic is among those known, perhaps if nothing is known. */
    boolean mayWrite(String topic) {
        if (sink()) {
            return false;
        }
        boolean unknown = writes.isEmpty() && writesUnder.isEmpty();
        return unknown
                || writes.contains(topic)
                || writesUnder.filter(topic::startsWith).isPresent();
    }

    /** Change data capture writes a topic for each table, called {@code prefix.schema.table}. */
    private static List<String> tables(SortedMap<String, ConfigValue> config, String prefix) {
        return list(config, "table.include.list").stream()
                .filter(table -> table.matches("[A-Za-z0-9_]+\\.[A-Za-z0-9_]+"))
                .map(table -> prefix + "." + table)
                .toList();
    }

    private static SortedSet<String> list(SortedMap<String, ConfigValue> config, String key) {
        SortedSet<String> items = new TreeSet<>();
        value(config, key).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(items::add);
        return items;
    }

    private static Optional<String> value(SortedMap<String, ConfigValue> config, String key) {
        return Optional.ofNullable(config.get(key)).map(ConfigValue::template);
    }

    private static Optional<Pattern> pattern(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
