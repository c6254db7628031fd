package dev.weir.sandbox.system;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A native server whose JVM was killed. It holds the data, so it has to end before another one starts, and before the data are deleted. */
public final class Leftover {
    private static final int PATIENCE_SECONDS = 5;

    private final SystemFolder folder;

    public Leftover(SystemFolder folder) {
        this.folder = folder;
    }

    /** Ends it, if there is one. */
    public void end() throws IOException {
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of).filter(this::isServer);
        if (process.isPresent()) {
            process.get().destroy();
            if (!ended(process.get())) {
                // Postgres waits for its clients when it is asked kindly.
                process.get().destroyForcibly();
                ended(process.get());
            }
        }
        Files.deleteIfExists(folder.nativePid());
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(folder.nativePid())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(folder.nativePid());
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    /** The number may have been given to another program since. */
    private boolean isServer(ProcessHandle process) {
        String program = folder.kind() == SystemKind.POSTGRES ? "postgres" : "mariadbd";
        return process.info()
                .command()
                .filter(command -> command.contains(program))
                .isPresent();
    }

    private static boolean ended(ProcessHandle process) {
        try {
            CompletableFuture<ProcessHandle> exit = process.onExit();
            exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
