package dev.weir.sandbox;

import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of what stand-in sinks have delivered. */
final class SinkRows {
    private static final String ENDING = ".jsonl";

    private SinkRows() {}

    /** The connectors, in order. */
    static List<String> names(Layout layout) throws IOException {
        if (!Files.isDirectory(layout.sinks())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layout.sinks())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .sorted()
                    .toList();
        }
    }
}
