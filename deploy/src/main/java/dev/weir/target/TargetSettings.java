package dev.weir.target;

import dev.weir.source.Span;
import java.util.List;

/**
 * A target as written in weir.yaml, before its secrets are resolved; {@link Targets#resolve} makes a {@link Target} of it.
 *
 * @param span of the target's name
 */
public record TargetSettings(String name, Span span, List<Setting> settings) {
    public TargetSettings {
        settings = List.copyOf(settings);
    }

    /** Whether its connectors are Confluent Cloud's fully managed ones, and no workers of one's own. */
    public boolean managedConnectors() {
        return has("confluent-cloud") && !has("connect");
    }

    private boolean has(String section) {
        return settings.stream()
                .map(Setting::key)
                .anyMatch(key -> key.equals(section) || key.startsWith(section + "."));
    }
}
