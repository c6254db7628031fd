package dev.weir.connector.cloud;

import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.SecretKeys;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A connector in the form that Confluent Cloud takes.
 *
 * @param type the fully managed class, or the Java class of a custom connector
 * @param config without {@code name} and {@code connector.class}; secrets stay references
 * @param secrets the keys whose values nobody may see: of a custom connector, its sensitive properties
 */
public record RenderedConnector(
        String name, String type, SortedMap<String, ConfigValue> config, SortedSet<String> secrets) {

    public RenderedConnector {
        config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        secrets = Collections.unmodifiableSortedSet(new TreeSet<>(secrets));
    }

    public Resource.Connector resource() {
        return new Resource.Connector(name, type, config);
    }

    /** The settings for people to see: references stay visible, literal secrets do not. */
    public SortedMap<String, String> shown() {
        SortedMap<String, String> shown = new TreeMap<>();
        config.forEach((key, value) -> shown.put(key, shown(key, value)));
        return shown;
    }

    private String shown(String key, ConfigValue value) {
        boolean literal = secrets.contains(key) && !value.isReference();
        return literal ? SecretKeys.MASK : SecretKeys.masked(key, value);
    }
}
