package dev.weir.sandbox.expression.function;

import dev.weir.sql.ast.TimeSpan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** TIMESTAMP, and milliseconds in its place. A zone may come last; without one it is UTC. */
final class TimestampFunctions {
    private TimestampFunctions() {}

    static Object format(@Nullable Object[] values) {
        return text((Instant) Objects.requireNonNull(values[0]), values);
    }

    static Object millisToString(@Nullable Object[] values) {
        return text(Instant.ofEpochMilli((Long) Objects.requireNonNull(values[0])), values);
    }

    private static String text(Instant instant, @Nullable Object[] values) {
        return TimePatterns.of(String.valueOf(values[1])).format(instant.atZone(zone(values)));
    }

    static Object parse(@Nullable Object[] values) {
        return TimePatterns.timestamp(String.valueOf(values[0]), String.valueOf(values[1]), zone(values));
    }

    static Object stringToMillis(@Nullable Object[] values) {
        return TimePatterns.timestamp(String.valueOf(values[0]), String.valueOf(values[1]), zone(values))
                .toEpochMilli();
    }

    private static ZoneId zone(@Nullable Object[] values) {
        return values.length > 2 ? ZoneId.of(String.valueOf(values[2])) : ZoneOffset.UTC;
    }

    /** The instant at which a clock in the second zone shows what one in the first shows now. */
    static Object convertZone(Instant timestamp, String from, String to) {
        LocalDateTime local = timestamp.atZone(ZoneId.of(to)).toLocalDateTime();
        return local.atZone(ZoneId.of(from)).toInstant();
    }

    static Object add(TimeSpan.Unit unit, Integer amount, Instant timestamp) {
        return timestamp.plus(unit.duration().multipliedBy(amount));
    }

    static Object subtract(TimeSpan.Unit unit, Integer amount, Instant timestamp) {
        return timestamp.minus(unit.duration().multipliedBy(amount));
    }
}
