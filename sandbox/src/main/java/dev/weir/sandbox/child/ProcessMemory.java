package dev.weir.sandbox.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the machine's memory a process holds. */
public final class ProcessMemory {
    private static final Pattern PROC_LINE = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)");
    private static final long KIBIBYTE = 1024;

    private ProcessMemory() {}

    /** In bytes; nothing where the system does not say. */
    public static Optional<Long> of(long pid) {
        try {
            Path proc = Path.of("/proc", Long.toString(pid), "status");
            return Files.exists(proc) ? kibibytes(PROC_LINE, Files.readString(proc)) : kibibytes(NUMBER, askPs(pid));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String askPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Optional<Long> kibibytes(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1)) * KIBIBYTE) : Optional.empty();
    }
}
