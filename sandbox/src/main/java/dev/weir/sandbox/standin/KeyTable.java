package dev.weir.sandbox.standin;

import dev.weir.sandbox.connect.ConfigProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/**
 * The config keys of a connector, from the file {@code keys.tsv} beside its class. Its columns: key; type; default, where {@code !} is required
 * and {@code -} is none; the allowed values as {@code a|b} or {@code least..most}, or {@code -}; what it is. A last word "(not here)" in that text
 * marks what only the real plugin can do: the stand-in refuses any value but the default.
 */
public record KeyTable(List<Key> keys) {
    private static final String NOT_HERE = "(not here)";

    public KeyTable {
        keys = List.copyOf(keys);
    }

    record Key(String name, ConfigDef.Type type, String fallback, String allowed, String text) {
        static Key of(String line) {
            String[] cells = line.split("\t", -1);
            return new Key(cells[0], ConfigDef.Type.valueOf(cells[1].toUpperCase()), cells[2], cells[3], cells[4]);
        }

        private @Nullable Object defaultValue() {
            return switch (fallback) {
                case "!" -> ConfigDef.NO_DEFAULT_VALUE;
                case "-" -> type == ConfigDef.Type.STRING || type == ConfigDef.Type.LIST ? "" : null;
                default -> fallback;
            };
        }

        private ConfigDef.@Nullable Validator validator() {
            if (allowed.equals("-")) {
                return type == ConfigDef.Type.STRING && fallback.equals("!") ? new ConfigDef.NonEmptyString() : null;
            }
            if (type == ConfigDef.Type.STRING) {
                return ConfigDef.CaseInsensitiveValidString.in(allowed.split("\\|"));
            }
            String[] range = allowed.split("\\.\\.", -1);
            long least = Long.parseLong(range[0]);
            ConfigDef.Range numbers = range[1].isEmpty()
                    ? ConfigDef.Range.atLeast(least)
                    : ConfigDef.Range.between(least, Long.parseLong(range[1]));
            return ConfigDef.LambdaValidator.with(
                    (name, value) -> {
                        if (value != null) {
                            numbers.ensureValid(name, value);
                        }
                    },
                    numbers::toString);
        }
    }

    /** Of the package of a connector. */
    public static KeyTable beside(Class<?> connector) {
        try (InputStream in = Objects.requireNonNull(connector.getResourceAsStream("keys.tsv"), "keys.tsv")) {
            return new KeyTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Key::of)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public ConfigDef definition() {
        ConfigDef definition = new ConfigDef();
        for (Key key : keys) {
            ConfigDef.Importance importance =
                    key.fallback().equals("!") ? ConfigDef.Importance.HIGH : ConfigDef.Importance.MEDIUM;
            definition.define(key.name(), key.type(), key.defaultValue(), key.validator(), importance, key.text());
        }
        return definition;
    }

    /** What the config asks for that only the real plugin can do. */
    List<ConfigProblem> refusals(Map<String, String> config) {
        List<ConfigProblem> refusals = new ArrayList<>();
        for (Key key : keys) {
            String value = config.getOrDefault(key.name(), "");
            if (key.text().endsWith(NOT_HERE) && !value.isEmpty() && !value.equalsIgnoreCase(key.fallback())) {
                refusals.add(new ConfigProblem(
                        key.name(),
                        "The sandbox's stand-in for this connector cannot do that: "
                                + key.text()
                                        .substring(0, key.text().length() - NOT_HERE.length())
                                        .strip()
                                + ". Leave the key out here, or put the real plugin into the plugin folder."));
            }
        }
        return refusals;
    }
}
