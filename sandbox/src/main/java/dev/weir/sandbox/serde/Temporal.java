package dev.weir.sandbox.serde;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/** DATE, TIME and TIMESTAMP as the numbers that all formats write: days, milliseconds of the day, milliseconds. */
public final class Temporal {
    private Temporal() {}

    public static LocalDate date(long days) {
        return LocalDate.ofEpochDay(days);
    }

    public static LocalTime time(long millis) {
        return LocalTime.ofNanoOfDay(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    public static Instant timestamp(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    public static int days(LocalDate date) {
        return (int) date.toEpochDay();
    }

    public static int millis(LocalTime time) {
        return (int) TimeUnit.NANOSECONDS.toMillis(time.toNanoOfDay());
    }

    public static long millis(Instant timestamp) {
        return timestamp.toEpochMilli();
    }
}
