package dev.weir.sql.ast;

import java.time.Duration;

/** An amount of time as written, such as {@code 15 MINUTES}. */
public record TimeSpan(Origin origin, long amount, Unit unit) implements Node {

    public Duration duration() {
        return unit.duration.multipliedBy(amount);
    }

    /** The units of the grammar; singular and plural mean the same. */
    public enum Unit {
        DAYS(Duration.ofDays(1)),
        HOURS(Duration.ofHours(1)),
        MINUTES(Duration.ofMinutes(1)),
        SECONDS(Duration.ofSeconds(1)),
        MILLISECONDS(Duration.ofMillis(1));

        private final Duration duration;

        Unit(Duration duration) {
            this.duration = duration;
        }

        public Duration duration() {
            return duration;
        }
    }
}
