package dev.weir.manifest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The single values of a manifest. */
final class Scalars {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private Scalars() {}

    static boolean fits(String text, Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return whole(text).filter(number -> number >= whole.least()).isPresent();
        }
        if (shape instanceof Shape.Decimal decimal) {
            return decimal(text)
                    .filter(number -> number >= decimal.least() && number <= decimal.most())
                    .isPresent();
        }
        if (shape instanceof Shape.Time) {
            return time(text).isPresent();
        }
        return !(shape instanceof Shape.Choice choice) || choice.words().contains(text);
    }

    static String describe(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return "a whole number from " + whole.least() + " on";
        }
        if (shape instanceof Shape.Decimal decimal) {
            return "a number from " + plain(decimal.least()) + " to " + plain(decimal.most());
        }
        if (shape instanceof Shape.Time) {
            return "a time such as 500ms, 60s, 5m, 1h or 7d";
        }
        return shape instanceof Shape.Choice choice
                ? "one of " + ManifestProblems.choice(choice.words())
                : "a single value";
    }

    static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static Optional<Double> decimal(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static Optional<Duration> time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                });
    }
}
