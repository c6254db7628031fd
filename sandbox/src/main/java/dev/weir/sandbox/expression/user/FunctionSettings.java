package dev.weir.sandbox.expression.user;

import dev.weir.sql.analyze.SessionProperties;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The settings that a function may see, by their full names: its own, and {@code ksql.functions._global_}. */
final class FunctionSettings {
    private static final String PREFIX = "ksql.functions.";

    private FunctionSettings() {}

    static Map<String, String> of(SessionProperties properties, String function) {
        String own = PREFIX + function.toLowerCase(Locale.ROOT) + ".";
        Map<String, String> settings = new TreeMap<>();
        properties.values().forEach((name, value) -> {
            if (name.startsWith(own) || name.startsWith(PREFIX + "_global_.")) {
                settings.put(name, value);
            }
        });
        return settings;
    }
}
