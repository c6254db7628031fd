package dev.weir.sandbox.child;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/** The end of a log file, and what is added to it. */
public final class LogTail {
    private static final long PAUSE_MILLIS = 200;
    private static final long LONGEST = 10 * 1024 * 1024;
    /** More than enough for the lines that anybody asks for. */
    private static final int WINDOW = 1024 * 1024;

    private final Path log;

    public LogTail(Path log) {
        this.log = log;
    }

    /** A log that has grown long becomes the old one; the one before that goes. */
    public void startAnew() throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public List<String> last(int lines) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        long end = Files.size(log);
        List<String> all = read(Math.max(0, end - WINDOW), end).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** Passes on what is added from now on, until the thread is interrupted. */
    public void follow(Consumer<String> out) throws IOException {
        long position = Files.exists(log) ? Files.size(log) : 0;
        StringBuilder pending = new StringBuilder();
        while (pause()) {
            long end = Files.exists(log) ? Files.size(log) : 0;
            // A file that has become shorter is a new one.
            pending.append(read(end < position ? 0 : position, end));
            position = end;
            passOnWholeLines(pending, out);
        }
    }

    private static void passOnWholeLines(StringBuilder pending, Consumer<String> out) {
        int newline = pending.lastIndexOf("\n");
        if (newline >= 0) {
            pending.substring(0, newline).lines().forEach(out);
            pending.delete(0, newline + 1);
        }
    }

    private String read(long from, long to) throws IOException {
        if (to <= from) {
            return "";
        }
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            file.readFully(bytes);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
