package dev.weir.sandbox.standin.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows as lines of JSON, a file a connector. Files and not topics: no query can read them by accident, and a person can with any tool. A file that
 * has grown to its limit becomes the old one, and the one before that goes; so a connector takes at most twice that limit.
 */
public final class SinkFiles {
    private static final long LONGEST = 8L * 1024 * 1024;
    private static final int REMEMBERED = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Layout layout;
    private final long longest;
    private final Map<String, Set<String>> ids = new HashMap<>();

    public SinkFiles(Layout layout) {
        this(layout, LONGEST);
    }

    SinkFiles(Layout layout, long longest) {
        this.layout = layout;
        this.longest = longest;
    }

    /** Rows that have been there before, by their ids, are left out, as the services do. */
    synchronized void append(String connector, List<SinkRow> rows) throws IOException {
        Path file = layout.sink(connector);
        Set<String> known = known(connector, file);
        StringBuilder lines = new StringBuilder();
        for (SinkRow row : rows) {
            if (row.id().isEmpty() || known.add(row.to() + " " + row.id())) {
                lines.append(JSON.writeValueAsString(row)).append('\n');
            }
        }
        makeRoom(file);
        Files.writeString(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void makeRoom(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) > longest) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Connect repeats what it isn't sure of after a restart, so ids from before the restart count too. */
    private Set<String> known(String connector, Path file) throws IOException {
        Set<String> known = ids.get(connector);
        if (known == null) {
            known = Collections.newSetFromMap(new Newest());
            ids.put(connector, known);
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    SinkRow row = JSON.readValue(line, SinkRow.class);
                    known.add(row.to() + " " + row.id());
                }
            }
        }
        return known;
    }

    /** Forgets the oldest. */
    private static final class Newest extends LinkedHashMap<String, Boolean> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
