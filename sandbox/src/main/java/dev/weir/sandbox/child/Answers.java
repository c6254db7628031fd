package dev.weir.sandbox.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a child tells its parent: a line a message, its words parted by tabs. Threads may take turns. */
public final class Answers {
    /** The pipe to the process that started this one; no person reads it. */
    private final PrintStream pipe =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    public synchronized void line(String... words) {
        pipe.println(Arrays.stream(words).map(Answers::escaped).collect(Collectors.joining("\t")));
    }

    /** The last line of a child that failed. */
    public void failed(String message, String hint) {
        line(ChildJvm.FAILED, message, hint);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    static String unescaped(String word) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            text.append(c == '\\' && at + 1 < word.length() ? meant(word.charAt(++at)) : c);
        }
        return text.toString();
    }

    private static char meant(char escape) {
        return switch (escape) {
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'n' -> '\n';
            default -> escape;
        };
    }
}
