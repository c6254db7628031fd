package dev.weir.sandbox.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the JVM that owns a data directory for as long as it lives. The operating system releases it even after a kill, and a process id that was
 * given to another program cannot be mistaken for it.
 */
public final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private InstanceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock, unless somebody holds it. */
    public static Optional<InstanceLock> tryAcquire(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new InstanceLock(channel, lock));
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            // The same answer as from another process.
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether a JVM holds it. Asking takes the lock for an instant, so whoever wants it should try more than once. */
    public static boolean isHeld(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Optional<InstanceLock> mine = tryAcquire(file);
        if (mine.isPresent()) {
            mine.get().close();
        }
        return mine.isEmpty();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
