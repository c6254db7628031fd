package dev.weir.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file. The operating system frees it when the process ends, however it ends.
 *
 * <p>Where a process closes any channel of a file, it may lose the lock that it has through another one; so it never opens one that it holds.
 */
final class FileHold {
    private static final Map<Path, FileHold> OF_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FileHold(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty if somebody holds it already. To be called behind the folder's gate. */
    static Optional<FileHold> take(Path file) {
        if (OF_THIS_PROCESS.containsKey(file)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                FileHold hold = new FileHold(file, channel);
                OF_THIS_PROCESS.put(file, hold);
                return Optional.of(hold);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw LedgerFolder.unusable(file, e);
        }
    }

    /** Whether somebody holds the file, here or in another process. To be called behind the folder's gate. */
    static boolean exists(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        Optional<FileHold> free = take(file);
        free.ifPresent(FileHold::close);
        return free.isEmpty();
    }

    /** Lets the next one in, whoever holds the file: it is locked by what it is, not by its name. */
    static void breakUp(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw LedgerFolder.unusable(file, e);
        }
        OF_THIS_PROCESS.remove(file);
    }

    void close() {
        OF_THIS_PROCESS.remove(file, this);
        try {
            channel.close();
        } catch (IOException e) {
            throw LedgerFolder.unusable(file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
