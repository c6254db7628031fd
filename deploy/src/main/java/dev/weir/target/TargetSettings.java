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
}
