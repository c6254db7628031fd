package dev.weir.sandbox.server.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What happened between the recordings: {@code gaps.txt}. */
final class Gaps {
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
