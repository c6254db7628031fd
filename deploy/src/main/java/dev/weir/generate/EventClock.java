package dev.weir.generate;

import dev.weir.model.EventTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The times of a generator's events, in milliseconds since 1970. */
public final class EventClock {
    /** So that lateness is decided by another chance than the record's values. */
    private static final long SALT = 0x9E3779B9L;

    private final EventTimes times;
    private final long start;
    private final long count;
    private final long seed;

    /** @param start in milliseconds since 1970 */
    public EventClock(EventTimes times, long start, long count, long seed) {
        this.times = times;
        this.start = start;
        this.count = count;
        this.seed = seed;
    }

    /** The time of the event with a number from 0 on. */
    public long at(long number) {
        long time = start + Math.multiplyExact(number, times.spanMillis()) / count;
        return times.late().map(late -> time - lateness(late, number)).orElse(time);
    }

    private long lateness(EventTimes.Late late, long number) {
        Chance chance = Chance.of(seed ^ SALT, number);
        return chance.fraction() < late.share() ? 1 + (long) (chance.fraction() * late.byMillis()) : 0;
    }

    /** What the word for a start stands for at a moment. */
    public static long start(EventTimes times, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return switch (times.start()) {
            case "today" -> midnight(today);
            case "yesterday" -> midnight(today.minusDays(1));
            default -> Instant.parse(times.start()).toEpochMilli();
        };
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
