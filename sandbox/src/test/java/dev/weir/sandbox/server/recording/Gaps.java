package dev.weir.sandbox.server.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What happened between the recordings: {@code gaps.txt}. */
final class Gaps {
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*");
    private static final Pattern HEAD = Pattern.compile(
            "(?:CREATE|DROP|ALTER|INSERT|TERMINATE)(?:\\s+(?:OR|REPLACE|INTO|STREAM|TABLE|TYPE))*\\s+\\w+",
            Pattern.CASE_INSENSITIVE);

    private final List<Gap> gaps;
    private int next;

    private Gaps(List<Gap> gaps) {
        this.gaps = gaps;
    }

    /** One thing to do before the recording of that number. */
    record Gap(int number, String action, String argument) {
        static Gap parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Gap(Integer.parseInt(parts[0]), parts[1], parts.length > 2 ? parts[2] : "");
        }

        /** A gap is there for recordings that are not at hand: what one of this number does itself is left out. */
        Gap without(Recording recording) {
            if (!action.equals("ksql") || recording.number() != number) {
                return this;
            }
            String sent = heads(recording.body().orElse(""));
            String rest = STATEMENT_END
                    .splitAsStream(argument)
                    .filter(statement -> !sent.contains(heads(statement)))
                    .map(statement -> statement + ";")
                    .collect(Collectors.joining(" "));
            return new Gap(number, action, rest);
        }

        /** Statements up to what they name: {@code create stream orders}. */
        private static String heads(String statements) {
            return HEAD.matcher(statements)
                    .results()
                    .map(head -> head.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                    .collect(Collectors.joining("; "));
        }
    }

    static Gaps read() {
        try (InputStream resource = Objects.requireNonNull(Gaps.class.getResourceAsStream("gaps.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Gaps(reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Gap::parse)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is to be done before a recording and was not done yet. */
    List<Gap> upTo(int number) {
        int from = next;
        while (next < gaps.size() && gaps.get(next).number() <= number) {
            next++;
        }
        return gaps.subList(from, next);
    }
}
