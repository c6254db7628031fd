package dev.weir.sql.analyze;

import dev.weir.sql.schema.WindowType;
import dev.weir.sql.schema.WindowType.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** WINDOW_TYPE and WINDOW_SIZE of a WITH clause. */
final class WindowOptions {
    private final Options options;

    WindowOptions(Options options) {
        this.options = options;
    }

    Optional<WindowType> read() {
        Optional<Kind> kind = kind();
        Optional<Duration> size = options.text("WINDOW_SIZE").flatMap(this::size);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get() == Kind.SESSION && options.has("WINDOW_SIZE")) {
            options.bad("WINDOW_SIZE", "Sessions have no size of their own; leave WINDOW_SIZE out.");
        } else if (kind.get() != Kind.SESSION && !options.has("WINDOW_SIZE")) {
            options.context()
                    .report(
                            Problem.MISSING_PROPERTY,
                            options.where("WINDOW_TYPE"),
                            kind.get() + " windows need a WINDOW_SIZE.",
                            "Add WINDOW_SIZE = '10 SECONDS', or what it is.");
        }
        return Optional.of(new WindowType(kind.get(), kind.get() == Kind.SESSION ? Optional.empty() : size));
    }

    private Optional<Kind> kind() {
        Optional<String> written = options.text("WINDOW_TYPE");
        Optional<Kind> kind = written.flatMap(text -> Arrays.stream(Kind.values())
                .filter(candidate -> candidate.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst());
        if (written.isPresent() && kind.isEmpty()) {
            options.bad("WINDOW_TYPE", "WINDOW_TYPE is TUMBLING, HOPPING or SESSION.");
        }
        return kind;
    }

    /** Two words: a number and a unit, with or without its S. */
    private Optional<Duration> size(String text) {
        String[] words = text.trim().split("\\s+");
        if (words.length == 2) {
            Optional<TimeUnit> unit = unit(words[1].toUpperCase(Locale.ROOT));
            Optional<Long> amount = amount(words[0]);
            if (unit.isPresent() && amount.isPresent()) {
                return Optional.of(Duration.of(amount.get(), unit.get().toChronoUnit()));
            }
        }
        options.bad("WINDOW_SIZE", "WINDOW_SIZE is a number and a unit, as in '10 SECONDS'.");
        return Optional.empty();
    }

    private static Optional<TimeUnit> unit(String word) {
        String plural = word.endsWith("S") ? word : word + "S";
        return Arrays.stream(TimeUnit.values())
                .filter(unit -> unit.name().equals(plural))
                .findFirst();
    }

    private static Optional<Long> amount(String word) {
        try {
            return Optional.of(Long.parseLong(word)).filter(amount -> amount > 0);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
