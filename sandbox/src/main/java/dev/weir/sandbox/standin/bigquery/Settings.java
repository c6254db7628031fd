package dev.weir.sandbox.standin.bigquery;

import dev.weir.sandbox.standin.Retries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.sink.SinkRecord;

/** A task's config, by meaning. */
final class Settings extends AbstractConfig {
    private final String connector;

    Settings(Map<String, String> config) {
        super(BigQuerySink.KEYS.definition(), config, false);
        connector = config.getOrDefault("name", "unnamed");
    }

    String connector() {
        return connector;
    }

    String project() {
        return getString("project");
    }

    String dataset() {
        return getString("defaultDataset");
    }

    /** The table of a topic, without a partition. */
    String table(String topic) {
        for (String entry : getList("topic2TableMap")) {
            String[] pair = entry.strip().split(":", 2);
            if (pair[0].strip().equals(topic)) {
                return pair[1].strip();
            }
        }
        return getBoolean("sanitizeTopics") ? sanitized(topic) : topic;
    }

    /** What the record's partition adds to the table's name, such as {@code $20260131}. */
    String decorator(SinkRecord record) {
        if (!getBoolean("bigQueryPartitionDecorator")) {
            return "";
        }
        boolean byMessage = getBoolean("bigQueryMessageTimePartitioning") && record.timestamp() != null;
        Instant time = byMessage ? Instant.ofEpochMilli(record.timestamp()) : Instant.now();
        return partition().map(format -> "$" + format.format(time)).orElse("");
    }

    private Optional<DateTimeFormatter> partition() {
        String pattern = switch (partitioning()) {
            case "HOUR" -> "yyyyMMddHH";
            case "DAY" -> "yyyyMMdd";
            case "MONTH" -> "yyyyMM";
            case "YEAR" -> "yyyy";
            default -> "";
        };
        return pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC));
    }

    /** HOUR, DAY, MONTH, YEAR or NONE. */
    String partitioning() {
        return getString("timePartitioningType").toUpperCase(Locale.ROOT);
    }

    Retries retries() {
        return new Retries(getInt("bigQueryRetry"), Duration.ofMillis(getLong("bigQueryRetryWait")));
    }

    /** Letters, digits and underscores, not beginning with a digit. */
    static String sanitized(String name) {
        String clean = name.replaceAll("[^a-zA-Z0-9_]", "_");
        return clean.matches("\\d.*") ? "_" + clean : clean;
    }
}
