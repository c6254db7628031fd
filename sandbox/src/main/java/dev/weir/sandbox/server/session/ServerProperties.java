package dev.weir.sandbox.server.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The server's own properties, with the values that this server was started with. */
public final class ServerProperties {
    private static final String RESOURCE = "properties.tsv";

    private final Map<String, ServerProperty> byName = new TreeMap<>();
    private final Map<String, String> configured;

    /** @param configured what this server was started with, where it isn't the default */
    public ServerProperties(Map<String, String> configured) {
        this.configured = Collections.unmodifiableMap(new TreeMap<>(configured));
        for (String line : lines()) {
            ServerProperty property = ServerProperty.parse(line);
            byName.put(property.name(), property);
        }
    }

    public Optional<ServerProperty> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By name. */
    public List<ServerProperty> all() {
        return List.copyOf(byName.values());
    }

    /** The names of those that have their default. */
    public List<String> defaults() {
        return byName.keySet().stream()
                .filter(name -> !configured.containsKey(name))
                .toList();
    }

    public Optional<String> value(ServerProperty property) {
        return Optional.ofNullable(configured.get(property.name())).or(property::standard);
    }

    private static List<String> lines() {
        try (InputStream resource = Objects.requireNonNull(ServerProperties.class.getResourceAsStream(RESOURCE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            reader.lines().filter(line -> !line.startsWith("#")).forEach(lines::add);
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, broken);
        }
    }
}
