package dev.weir.sandbox.standin.ably;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/**
 * A text that names parts of a record, as in {@code ratings:#{value.channel}}: {@code topic}, {@code topic.name}, {@code topic.partition}, {@code key},
 * {@code key.f} and {@code value.f}, where {@code f} may be a path of fields.
 */
record Template(List<Part> parts) {
    private static final Pattern PLACEHOLDER = Pattern.compile("#\\{([^}]*)}");

    /** Of a template. */
    sealed interface Part {
        String in(SinkRecord record);
    }

    record Text(String text) implements Part {
        @Override
        public String in(SinkRecord record) {
            return text;
        }
    }

    record Placeholder(String name) implements Part {
        @Override
        public String in(SinkRecord record) {
            Object found = switch (name) {
                case "topic", "topic.name" -> record.topic();
                case "topic.partition" -> record.kafkaPartition();
                case "key" -> record.key();
                default -> field(name.startsWith("key.") ? record.key() : record.value());
            };
            if (found == null || found instanceof Struct || found instanceof Map || found instanceof List) {
                throw new DataException("The record has no #{" + name + "}.");
            }
            return found instanceof byte[] bytes
                    ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                    : found.toString();
        }

        private @Nullable Object field(@Nullable Object from) {
            Object found = from;
            for (String step : name.substring(name.indexOf('.') + 1).split("\\.", -1)) {
                if (found instanceof Struct struct) {
                    found = struct.schema().field(step) == null ? null : struct.get(step);
                } else {
                    found = found instanceof Map<?, ?> map ? map.get(step) : null;
                }
            }
            return found;
        }
    }

    /** @throws ConfigException for a placeholder that means nothing */
    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Text(text.substring(end, matcher.start())));
            parts.add(new Placeholder(checked(matcher.group(1))));
            end = matcher.end();
        }
        parts.add(new Text(text.substring(end)));
        return new Template(List.copyOf(parts));
    }

    /** @throws DataException when the record lacks a part */
    String in(SinkRecord record) {
        return parts.stream().map(part -> part.in(record)).collect(Collectors.joining());
    }

    private static String checked(String name) {
        boolean known = List.of("topic", "topic.name", "topic.partition", "key").contains(name)
                || name.matches("(key|value)\\..+");
        if (!known) {
            throw new ConfigException("#{" + name + "} is nothing of a record; there are #{topic}, #{topic.partition},"
                    + " #{key}, #{key.field} and #{value.field}.");
        }
        return name;
    }
}
