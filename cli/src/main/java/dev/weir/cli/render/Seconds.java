package dev.weir.cli.render;

import java.time.Duration;
import java.util.Locale;

/** Durations for people. */
public final class Seconds {
    private Seconds() {}

    /** {@code 0.4 s}, {@code 12 s}, {@code 2 min 5 s}. */
    public static String of(Duration duration) {
        long tenths = Math.round(duration.toMillis() / 100.0);
        if (tenths < 100) {
            return String.format(Locale.ROOT, "%d.%d s", tenths / 10, tenths % 10);
        }
        long seconds = Math.round(duration.toMillis() / 1000.0);
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
