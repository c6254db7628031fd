package dev.weir.sandbox.expression.function;

import dev.weir.sql.ast.TimeSpan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** DATE and TIME. */
final class DateFunctions {
    private DateFunctions() {}

    static Object addToDate(TimeSpan.Unit unit, Integer amount, LocalDate date) {
        return date.atStartOfDay().plus(unit.duration().multipliedBy(amount)).toLocalDate();
    }

    static Object subtractFromDate(TimeSpan.Unit unit, Integer amount, LocalDate date) {
        return date.atStartOfDay().minus(unit.duration().multipliedBy(amount)).toLocalDate();
    }

    /** Wraps around at midnight. */
    static Object addToTime(TimeSpan.Unit unit, Integer amount, LocalTime time) {
        return time.plus(unit.duration().multipliedBy(amount));
    }

    static Object subtractFromTime(TimeSpan.Unit unit, Integer amount, LocalTime time) {
        return time.minus(unit.duration().multipliedBy(amount));
    }

    static Object daysToString(Integer days, String pattern) {
        return DateTimeFormatter.ofPattern(pattern).format(LocalDate.ofEpochDay(days));
    }

    static Object stringToDays(String text, String pattern) {
        return (int) TimePatterns.date(text, pattern).toEpochDay();
    }

    static Object formatDate(LocalDate date, String pattern) {
        return TimePatterns.of(pattern).format(date);
    }

    static Object formatTime(LocalTime time, String pattern) {
        return TimePatterns.of(pattern).format(time);
    }

    static Object parseDate(String text, String pattern) {
        return TimePatterns.date(text, pattern);
    }

    static Object parseTime(String text, String pattern) {
        return LocalTime.parse(text, TimePatterns.of(pattern)).truncatedTo(ChronoUnit.MILLIS);
    }

    static Object today() {
        return (int) LocalDate.now(ZoneOffset.UTC).toEpochDay();
    }

    static Object days(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
