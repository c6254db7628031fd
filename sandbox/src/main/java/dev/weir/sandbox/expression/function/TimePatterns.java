package dev.weir.sandbox.expression.function;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Texts of dates and times by the patterns of {@link DateTimeFormatter}; what a pattern leaves out has its first value. */
public final class TimePatterns {
    private static final Memo<DateTimeFormatter> FORMATTERS = new Memo<>(pattern -> new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .toFormatter(Locale.ENGLISH));

    private TimePatterns() {}

    static DateTimeFormatter of(String pattern) {
        return FORMATTERS.of(pattern);
    }

    static LocalDate date(String text, String pattern) {
        return date(of(pattern).parse(text));
    }

    /** @param zone for texts that don't name one */
    public static Instant timestamp(String text, String pattern, ZoneId zone) {
        TemporalAccessor parsed = of(pattern).parse(text);
        LocalTime time =
                Optional.ofNullable(parsed.query(TemporalQueries.localTime())).orElse(LocalTime.MIN);
        ZoneId written =
                Optional.ofNullable(parsed.query(TemporalQueries.zone())).orElse(zone);
        return LocalDateTime.of(date(parsed), time).atZone(written).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDate date(TemporalAccessor parsed) {
        LocalDate whole = parsed.query(TemporalQueries.localDate());
        if (whole != null) {
            return whole;
        }
        int year = year(parsed);
        if (parsed.isSupported(ChronoField.DAY_OF_YEAR)) {
            return Year.of(year).atDay(parsed.get(ChronoField.DAY_OF_YEAR));
        }
        return LocalDate.of(
                year, field(parsed, ChronoField.MONTH_OF_YEAR, 1), field(parsed, ChronoField.DAY_OF_MONTH, 1));
    }

    private static int year(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.YEAR)
                ? parsed.get(ChronoField.YEAR)
                : field(parsed, ChronoField.YEAR_OF_ERA, 1970);
    }

    private static int field(TemporalAccessor parsed, ChronoField field, int otherwise) {
        return parsed.isSupported(field) ? parsed.get(field) : otherwise;
    }
}
