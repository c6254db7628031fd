package dev.weir.cli.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a pipeline's feed is.
 *
 * @param pid of the process that sends, or sent last
 * @param since when that began, in milliseconds since 1970
 * @param feeds by the ids of their data
 */
public record FeedState(long pid, long since, SortedMap<String, Sent> feeds) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public FeedState {
        feeds = Collections.unmodifiableSortedMap(new TreeMap<>(feeds));
    }

    /**
     * One generator.
     *
     * @param records digest of what its records depend on
     * @param next number of the record that comes next
     * @param sent how many were sent since the process began
     * @param rate records a second
     */
    public record Sent(String topic, String records, long next, long sent, double rate) {}

    static FeedState read(Path file) throws IOException {
        return Files.exists(file)
                ? JSON.readValue(Files.readAllBytes(file), FeedState.class)
                : new FeedState(0, 0, new TreeMap<>());
    }

    /** A reader sees the state before or after, never half of it. */
    void write(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, JSON.writeValueAsBytes(this));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
