package dev.weir.connector;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A setting that a connector knows.
 *
 * @param name with a star for the rest of the name where many are alike, such as {@code driver.*}
 * @param standard the value that counts where none is given
 * @param values those that are allowed, empty for all
 * @param exact whether upper and lower case count in the value
 */
public record ConnectorKey(
        String name, KeyType type, Optional<String> standard, List<String> values, boolean required, boolean exact) {

    public ConnectorKey {
        values = List.copyOf(values);
    }

    public boolean secret() {
        return type == KeyType.PASSWORD;
    }

    /** The items of the value that are not among the allowed ones. */
    public List<String> strangers(String value) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<String> items = type == KeyType.LIST ? Arrays.asList(value.split(",")) : List.of(value);
        return items.stream()
                .map(String::strip)
                .filter(item -> allowed(item).isEmpty())
                .toList();
    }

    /** The allowed value in its own spelling. */
    public Optional<String> allowed(String value) {
        return values.stream()
                .filter(known -> exact ? known.equals(value) : known.equalsIgnoreCase(value))
                .findFirst();
    }
}
