package dev.weir.sandbox.connect;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a worker works with.
 *
 * @param bootstrapServers of Kafka
 * @param port of the REST interface
 * @param registryUrl of the Schema Registry; written to from the first record on, so it may still be starting
 * @param pluginDirectories folders whose sub-folders each hold the jars of one plugin
 */
public record WorkerSettings(String bootstrapServers, int port, URI registryUrl, List<Path> pluginDirectories) {

    public WorkerSettings {
        pluginDirectories = List.copyOf(pluginDirectories);
    }

    /** The same on another port. */
    WorkerSettings at(int other) {
        return new WorkerSettings(bootstrapServers, other, registryUrl, pluginDirectories);
    }

    Map<String, String> toProperties() throws IOException {
        Properties common = new Properties();
        try (InputStream in = WorkerSettings.class.getResourceAsStream("worker.properties")) {
            common.load(in);
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String name : new TreeSet<>(common.stringPropertyNames())) {
            properties.put(name, common.getProperty(name));
        }
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("listeners", "http://127.0.0.1:" + port);
        properties.put("value.converter.schema.registry.url", registryUrl.toString());
        properties.put(
                "plugin.path", pluginDirectories.stream().map(Path::toString).collect(Collectors.joining(",")));
        return properties;
    }
}
