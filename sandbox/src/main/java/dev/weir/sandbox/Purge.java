package dev.weir.sandbox;

import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes what a sandbox has written, by name: the data directory may be a folder in which other things lie too. */
final class Purge {
    private Purge() {}

    static void of(Layout layout) throws IOException {
        for (Path part : List.of(
                layout.kafka(),
                layout.registry(),
                layout.ksqldb(),
                layout.sinks(),
                layout.engine(),
                layout.fetchedPlugins(),
                layout.systems(),
                layout.code(),
                layout.classArchives(),
                layout.log().getParent(),
                layout.stateFile(),
                layout.lockFile())) {
            delete(part);
        }
    }

    private static void delete(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> files = Files.walk(part)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
