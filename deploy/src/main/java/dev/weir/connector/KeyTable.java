package dev.weir.connector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings that a connector knows, by name.
 *
 * @param patterns those whose names end in a star, by what comes before it
 */
public record KeyTable(SortedMap<String, ConnectorKey> keys, SortedMap<String, ConnectorKey> patterns) {

    public KeyTable {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
    }

    static KeyTable of(Collection<ConnectorKey> all) {
        SortedMap<String, ConnectorKey> keys = new TreeMap<>();
        SortedMap<String, ConnectorKey> patterns = new TreeMap<>();
        for (ConnectorKey key : all) {
            if (key.name().endsWith("*")) {
                patterns.put(key.name().substring(0, key.name().length() - 1), key);
            } else {
                keys.put(key.name(), key);
            }
        }
        return new KeyTable(keys, patterns);
    }

    public Optional<ConnectorKey> find(String name) {
        return Optional.ofNullable(keys.get(name))
                .or(() -> patterns.entrySet().stream()
                        .filter(pattern -> name.startsWith(pattern.getKey()))
                        .map(pattern -> pattern.getValue())
                        .findFirst());
    }

    /** Whether the name itself is known, and not only a pattern that it fits. */
    public boolean names(String name) {
        return keys.containsKey(name);
    }

    public List<ConnectorKey> required() {
        return keys.values().stream().filter(ConnectorKey::required).toList();
    }

    /** Everything, in the order of the names. */
    public List<ConnectorKey> all() {
        SortedMap<String, ConnectorKey> all = new TreeMap<>(keys);
        patterns.values().forEach(pattern -> all.put(pattern.name(), pattern));
        return new ArrayList<>(all.values());
    }
}
