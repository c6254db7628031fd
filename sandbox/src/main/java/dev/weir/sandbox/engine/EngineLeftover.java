package dev.weir.sandbox.engine;

import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The engine's process, as a later process finds it: one whose sandbox was killed lives on. */
public final class EngineLeftover {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;

    public EngineLeftover(Layout layout) {
        this.file = new EngineFolder(layout).process();
    }

    static void remember(Path file, ProcessHandle process) throws IOException {
        Files.write(file, List.of(Long.toString(process.pid()), started(process)));
    }

    /** Ends it, if there is one; returns when it is gone. */
    public void end() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        process().ifPresent(EngineLeftover::end);
        Files.deleteIfExists(file);
    }

    /** The process and what it has started, kindly first. A start script may have left the server to a child. */
    static void end(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroy);
        Instant end = Instant.now().plus(PATIENCE);
        for (ProcessHandle each : all) {
            if (!gone(each, Duration.between(Instant.now(), end))) {
                each.destroyForcibly();
                gone(each, PATIENCE);
            }
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The number may have been given to another program since, which then started at another time. */
    private Optional<ProcessHandle> process() throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> started(process).equals(lines.get(1)));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
