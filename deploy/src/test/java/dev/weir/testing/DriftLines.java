package dev.weir.testing;

import dev.weir.drift.Drift;
import java.util.Locale;

/** Drift as plain lines for golden files. */
final class DriftLines {
    private DriftLines() {}

    static String of(Drift drift) {
        StringBuilder lines = new StringBuilder("  ");
        lines.append(drift.kind().name().toLowerCase(Locale.ROOT)).append(' ').append(drift.id());
        lines.append(": ").append(String.join(", ", drift.what())).append('\n');
        drift.applied().forEach(line -> lines.append("    - ").append(line).append('\n'));
        drift.live().forEach(line -> lines.append("    + ").append(line).append('\n'));
        return lines.toString();
    }
}
