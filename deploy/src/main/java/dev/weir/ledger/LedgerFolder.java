package dev.weir.ledger;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The files of a ledger's directory. Every write replaces a file as a whole: what a killed process leaves is either the old state or the new one. */
final class LedgerFolder {
    static final String ENTRIES = ".jsonl";
    static final String HISTORY = ".history";
    private static final String HOLDER = ".holder";
    private static final String LOCK = ".jsonl.lock";

    private final Path directory;

    LedgerFolder(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path entries(String pipeline) {
        return directory.resolve(pipeline + ENTRIES);
    }

    Path history(String pipeline) {
        return directory.resolve(pipeline + HISTORY);
    }

    /** Who holds the lock file; only to be believed while somebody does. */
    Path holder(String pipeline) {
        return directory.resolve(pipeline + HOLDER);
    }

    Path lock(String pipeline) {
        return directory.resolve(pipeline + LOCK);
    }

    /** The pipelines that have a file of a kind, in the order of their names. */
    List<String> pipelines(String kind) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(kind))
                    .map(name -> name.substring(0, name.length() - kind.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    void replace(Path file, Stream<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            writeDurably(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Does something of which no other process and no other thread sees the middle. It takes milliseconds, so it is waited for. */
    void alone(Runnable work) {
        synchronized (LedgerFolder.class) {
            Path gate = directory.resolve(".gate");
            try {
                Files.createDirectories(directory);
                try (FileChannel channel =
                        FileChannel.open(gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    // Closing the channel opens the gate again.
                    channel.lock();
                    work.run();
                }
            } catch (IOException e) {
                throw unusable(gate, e);
            }
        }
    }

    static ServerException unusable(Path file, Exception cause) {
        return new ServerException(
                        FailureKind.FAILED,
                        Diagnostic.error(
                                "WEIR-RUN-112",
                                "The ledger's file can't be used",
                                "`" + file + "` can't be read or written (" + cause.getMessage() + ")."))
                .causedBy(cause);
    }

    private static void writeDurably(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
