package dev.weir.sandbox.plugin;

import java.util.List;
import java.util.stream.Stream;

/**
 * A plugin that can be fetched.
 *
 * @param name by which people call it; also its folder
 * @param coordinates {@code group:artifact[:extension[:classifier]]:version}
 * @param sources, sinks the classes of its connectors
 * @param listsItself whether its jar says what it holds in META-INF/services; the worker looks nowhere else
 */
public record Plugin(String name, String coordinates, List<String> sources, List<String> sinks, boolean listsItself) {
    public Plugin {
        sources = List.copyOf(sources);
        sinks = List.copyOf(sinks);
    }

    /** All of its connectors. */
    public List<String> classes() {
        return Stream.concat(sources.stream(), sinks.stream()).toList();
    }

    /** Artefact and version, such as {@code debezium-connector-mysql 3.5.0.Final}. */
    public String title() {
        String[] parts = coordinates.split(":");
        return parts[1] + " " + parts[parts.length - 1];
    }

    /** Whether a configuration that names this class, in full or without its package, means this plugin. */
    boolean provides(String className) {
        return classes().stream().anyMatch(full -> full.equals(className) || full.endsWith("." + className));
    }
}
