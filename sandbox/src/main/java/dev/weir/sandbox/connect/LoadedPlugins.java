package dev.weir.sandbox.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a worker found when it started.
 *
 * @param classes of its connectors
 * @param folders what lay in its plugin folders, with the time of its last change
 */
record LoadedPlugins(List<String> classes, SortedMap<Path, Long> folders) {
    LoadedPlugins {
        classes = List.copyOf(classes);
    }

    static LoadedPlugins of(ConnectWorker worker, List<Path> directories) throws IOException {
        List<String> classes = new ArrayList<>();
        for (JsonNode plugin : new ObjectMapper()
                .readTree(URI.create(worker.url() + "/connector-plugins").toURL())) {
            classes.add(plugin.path("class").asText());
        }
        return new LoadedPlugins(classes, folders(directories));
    }

    /** Whether a configuration may name this class, in full or by the short names that Connect takes. */
    boolean provides(String className) {
        return classes.stream()
                .anyMatch(full -> full.equals(className)
                        || full.endsWith("." + className)
                        || full.endsWith("." + className + "Connector"));
    }

    static SortedMap<Path, Long> folders(List<Path> directories) throws IOException {
        SortedMap<Path, Long> folders = new TreeMap<>();
        for (Path directory : directories) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                for (Path entry : entries) {
                    folders.put(entry, Files.getLastModifiedTime(entry).toMillis());
                }
            }
        }
        return folders;
    }
}
