package dev.weir.target;

import dev.weir.source.Span;
import java.util.List;

/**
 * A target as written in weir.yaml, before its secrets are resolved; {@link Targets#resolve} makes a {@link Target} of it.
 *
 * @param span of the target's name
 */
public record TargetSettings(String name, Span span, List<Setting> settings) {
    static final String TOPIC_PREFIX = "ksqldb.topic-prefix";

    public TargetSettings {
        settings = List.copyOf(settings);
    }

    /** Whether its connectors are Confluent Cloud's fully managed ones, and no workers of one's own. */
    public boolean managedConnectors() {
        return has("confluent-cloud") && !has("connect");
    }

    /** What its ksqlDB server puts before the names of topics that it names itself, as clusters in Confluent Cloud do. */
    public String topicPrefix() {
        return settings.stream()
                .filter(setting -> setting.key().equals(TOPIC_PREFIX))
                .map(Setting::value)
                .findFirst()
                .orElse("");
    }

    private boolean has(String section) {
        return settings.stream()
                .map(Setting::key)
                .anyMatch(key -> key.equals(section) || key.startsWith(section + "."));
    }
}
