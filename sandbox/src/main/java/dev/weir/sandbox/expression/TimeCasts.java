package dev.weir.sandbox.expression;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Casts to DATE, TIME, TIMESTAMP and BYTES. Everything is in UTC unless a text says otherwise. */
public final class TimeCasts {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,3}))?)?)?");
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d{2}:?\\d{2}|[A-Za-z][A-Za-z_/]+.*)$");

    private TimeCasts() {}

    static Object toBytes(Object value) {
        return value instanceof ByteBuffer
                ? value
                : ByteBuffer.wrap(Base64.getDecoder().decode((String) value));
    }

    static Object toDate(Object value) {
        return value instanceof Instant instant
                ? utc(instant).toLocalDate()
                : date(value.toString().trim());
    }

    static Object toTime(Object value) {
        return value instanceof Instant instant
                ? utc(instant).toLocalTime()
                : time(value.toString().trim());
    }

    static Object toTimestamp(Object value) {
        if (value instanceof LocalDate date) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return value instanceof Number millis
                ? Instant.ofEpochMilli(millis.longValue())
                : timestamp(value.toString().trim());
    }

    private static LocalDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
    }

    /** A date, of which month and day may be missing. */
    private static LocalDate date(String text) {
        Matcher matcher = matched(DATE, text);
        return LocalDate.of(part(matcher, 1, 1), part(matcher, 2, 1), part(matcher, 3, 1));
    }

    private static LocalTime time(String text) {
        Matcher matcher = matched(TIME, text);
        String fraction = matcher.group(4) == null ? "0" : (matcher.group(4) + "00").substring(0, 3);
        return LocalTime.of(part(matcher, 1, 0), part(matcher, 2, 0), part(matcher, 3, 0))
                .plus(Integer.parseInt(fraction), ChronoUnit.MILLIS);
    }

    /** {@code 2020-11-04T10:15:30.123+0200}, of which everything behind the year may be missing. */
    public static Instant timestamp(String text) {
        int separator = text.indexOf('T');
        if (separator < 0) {
            return date(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        String clock = text.substring(separator + 1);
        Matcher zone = ZONE.matcher(clock);
        boolean zoned = zone.find();
        String digits = zoned ? clock.substring(0, zone.start()) : clock;
        LocalDateTime local =
                date(text.substring(0, separator)).atTime(digits.isEmpty() ? LocalTime.MIN : time(digits));
        return local.atZone(zoned ? ZoneId.of(zone.group()) : ZoneOffset.UTC).toInstant();
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a date or time: " + text);
        }
        return matcher;
    }

    private static int part(Matcher matcher, int group, int otherwise) {
        String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
