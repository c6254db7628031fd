package dev.weir.connector;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A setting that has got another name.
 *
 * @param from the old name; with a star, all names that begin so
 * @param to the new one, with a star where the old one has it
 * @param since the connector's version with the new name
 * @param gone the version from which on the old name isn't read any more
 * @param values replacements for old values by patterns, where they are called otherwise too
 */
public record OldKey(String from, String to, String since, Optional<String> gone, SortedMap<String, String> values) {

    public OldKey {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The new name of a setting, if it is this one. */
    public Optional<String> rename(String key) {
        if (!from.endsWith("*")) {
            return key.equals(from) ? Optional.of(to) : Optional.empty();
        }
        String start = from.substring(0, from.length() - 1);
        return key.startsWith(start)
                ? Optional.of(to.substring(0, to.length() - 1) + key.substring(start.length()))
                : Optional.empty();
    }

    public String value(String old) {
        return values.entrySet().stream()
                .filter(rule -> old.matches(rule.getKey()))
                .map(rule -> old.replaceFirst(rule.getKey(), rule.getValue()))
                .findFirst()
                .orElse(old);
    }
}
