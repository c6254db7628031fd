package dev.weir.connector;

import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A connector with the places of everything in its text.
 *
 * @param name as Connect will call it
 * @param nameSpan where that stands
 * @param type the class that was written
 * @param typeSpan where that stands
 * @param config without its name and class, in written order, each key once
 * @param cloud what differs in Confluent Cloud, in the keys of the fully managed class
 */
public record WrittenConnector(
        String name, Span nameSpan, String type, Span typeSpan, List<ConfigEntry> config, List<ConfigEntry> cloud) {

    public WrittenConnector {
        config = List.copyOf(config);
        cloud = List.copyOf(cloud);
    }

    public Optional<ConfigEntry> find(String key) {
        return find(config, key);
    }

    public Optional<ConfigEntry> cloud(String key) {
        return find(cloud, key);
    }

    /** The value of a setting as text. */
    public Optional<String> text(String key) {
        return find(key).map(ConfigEntry::text);
    }

    /** The connector for a self-managed cluster. */
    public Resource.Connector resource() {
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        config.forEach(entry -> values.put(entry.key(), entry.value()));
        return new Resource.Connector(name, type, values);
    }

    private static Optional<ConfigEntry> find(List<ConfigEntry> entries, String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
