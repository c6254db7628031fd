package dev.weir.cli.feed;

import dev.weir.sandbox.child.Waiting;
import dev.weir.sandbox.state.InstanceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The files of one pipeline's feed on one target. The process that sends holds the lock for as long as it lives. */
public record FeedFolder(Path root) {
    private static final Duration POLITE = Duration.ofSeconds(10);
    private static final Duration KILL = Duration.ofSeconds(5);

    /** @param feeds the folder of all feeds of the target */
    public static FeedFolder of(Path feeds, String pipeline) {
        return new FeedFolder(feeds.resolve(pipeline));
    }

    public Path log() {
        return root.resolve("feed.log");
    }

    Path lock() {
        return root.resolve("feed.lock");
    }

    Path state() {
        return root.resolve("feed.json");
    }

    /** Asks the process to end. */
    Path stop() {
        return root.resolve("feed.stop");
    }

    public FeedState read() throws IOException {
        return FeedState.read(state());
    }

    public boolean isRunning() throws IOException {
        return InstanceLock.isHeld(lock());
    }

    /** Ends the process after the records that it is sending; returns whether there was one. */
    public boolean end() throws IOException {
        if (!isRunning()) {
            return false;
        }
        Files.writeString(stop(), "");
        if (!Waiting.until(() -> !isRunning(), POLITE)) {
            ProcessHandle.of(read().pid()).ifPresent(ProcessHandle::destroyForcibly);
            Waiting.until(() -> !isRunning(), KILL);
        }
        Files.deleteIfExists(stop());
        return true;
    }

    /** What is made anew begins with the first record again. */
    public void forget() throws IOException {
        Files.deleteIfExists(state());
    }
}
