package dev.weir.ledger;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ResourceId;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import dev.weir.port.Topics;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A ledger in files of this machine, one a pipeline, for targets whose Kafka can't be reached. Every write replaces the file as a whole: what a
 * killed process leaves is either the old state or the new one.
 */
public final class LedgerFile implements LedgerStore {
    private final Path directory;
    private final LedgerCodec codec;
    private final Optional<Topics> topics;

    /** @param topics where data files go; without them a pipeline with data can't be applied */
    public LedgerFile(Path directory, LedgerCodec codec, Optional<Topics> topics) {
        this.directory = directory;
        this.codec = codec;
        this.topics = topics;
    }

    @Override
    public LedgerState read(String pipeline, Progress progress) {
        Path file = file(pipeline);
        if (!Files.exists(file)) {
            return LedgerState.empty(pipeline);
        }
        try {
            List<LedgerEntry> entries = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(codec::read)
                    .toList();
            return LedgerState.of(pipeline, entries);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, e);
        }
    }

    @Override
    public LedgerWriter open(String pipeline, Holder holder) {
        Path file = file(pipeline);
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel, pipeline);
            return new Writer(file, channel, read(pipeline, Progress.SILENT));
        } catch (IOException e) {
            throw unusable(lockFile, e);
        }
    }

    @Override
    public void close() {}

    /** The operating system frees the lock when the process ends, however it ends. */
    private static void lock(FileChannel channel, String pipeline) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer as for another.
        }
        channel.close();
        throw LedgerHeldException.onThisMachine(pipeline);
    }

    private Path file(String pipeline) {
        return directory.resolve(pipeline + ".jsonl");
    }

    private static ServerException unusable(Path file, Exception cause) {
        return new ServerException(
                        FailureKind.FAILED,
                        Diagnostic.error(
                                "WEIR-RUN-112",
                                "The ledger's file can't be used",
                                "`" + file + "` can't be read or written (" + cause.getMessage() + ")."))
                .causedBy(cause);
    }

    private final class Writer implements LedgerWriter {
        private final Path file;
        private final FileChannel lock;
        private final TreeMap<ResourceId, LedgerEntry> entries;

        Writer(Path file, FileChannel lock, LedgerState state) {
            this.file = file;
            this.lock = lock;
            this.entries = new TreeMap<>(state.entries());
        }

        @Override
        public synchronized void write(LedgerEntry entry) {
            entries.put(entry.id(), entry);
            save();
        }

        @Override
        public synchronized void remove(ResourceId id) {
            entries.remove(id);
            save();
        }

        @Override
        public void load(String topic, Iterable<DataRecord> records, LedgerEntry entry) {
            topics.orElseThrow(() -> new IllegalStateException("data without Kafka must be refused before"))
                    .send(topic, records);
            write(entry);
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (IOException e) {
                throw unusable(file, e);
            }
        }

        private void save() {
            StringBuilder text = new StringBuilder();
            entries.values().forEach(entry -> text.append(codec.write(entry)).append('\n'));
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try {
                writeDurably(next, text.toString());
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw unusable(file, e);
            }
        }

        private void writeDurably(Path path, String text) throws IOException {
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
}
