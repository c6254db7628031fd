package dev.weir.sandbox.state;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where everything lies in a data directory.
 *
 * @param root the data directory, absolute
 */
public record Layout(Path root) {

    public Layout {
        root = root.toAbsolutePath().normalize();
    }

    public Path stateFile() {
        return root.resolve("sandbox.json");
    }

    public Path lockFile() {
        return root.resolve("sandbox.lock");
    }

    public Path log() {
        return root.resolve("logs").resolve("sandbox.log");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path registry() {
        return root.resolve("schema-registry");
    }

    /** State stores of queries; they can be rebuilt from Kafka. */
    public Path ksqldb() {
        return root.resolve("ksqldb");
    }

    /** What ksqlDB itself needs, where it is used in place of the built-in engine. */
    public Path engine() {
        return root.resolve("engine");
    }

    /** Where users put connector plugins, a folder each. */
    public Path plugins() {
        return root.resolve("plugins");
    }

    /** Plugins that were fetched because a connector needed them, a folder each. */
    public Path fetchedPlugins() {
        return root.resolve("fetched-plugins");
    }

    /** Databases, a folder for each kind. */
    public Path systems() {
        return root.resolve("systems");
    }

    /** Copies of the jars that the sandbox runs on. */
    public Path code() {
        return root.resolve("code");
    }

    /** Where users put jars of functions. */
    public Path extensions() {
        return root.resolve("ext");
    }

    /** What the stand-ins for services of the cloud have delivered. */
    public Path sinks() {
        return root.resolve("sinks");
    }

    /** Of one connector: rows as lines of JSON. */
    public Path sink(String connector) {
        return sinks().resolve(URLEncoder.encode(connector, StandardCharsets.UTF_8) + ".jsonl");
    }

    /** Archives of loaded classes, which make the next start quicker. */
    public Path classArchives() {
        return root.resolve("class-archives");
    }
}
