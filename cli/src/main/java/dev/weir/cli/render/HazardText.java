package dev.weir.cli.render;

import dev.weir.hazard.Hazard;
import dev.weir.model.HazardCode;
import java.util.List;

/** What a plan costs: a line for each hazard, with the code by which it is approved in front. */
final class HazardText {
    private HazardText() {}

    /** With a blank line behind; nothing where there are no hazards. */
    static Text render(List<Hazard> hazards) {
        Text text = new Text();
        if (hazards.isEmpty()) {
            return text;
        }
        int width = hazards.stream()
                .mapToInt(hazard -> hazard.code().word().length())
                .max()
                .orElse(0);
        text.add(Role.STRONG, "Hazards:").line();
        hazards.forEach(hazard -> text.add(line(hazard, width)).line());
        return text.line();
    }

    private static Text line(Hazard hazard, int width) {
        String word = hazard.code().word();
        Text line = Text.of("  ")
                .add(role(hazard), word)
                .add(" ".repeat(width - word.length() + 2) + Visible.line(hazard.what()));
        hazard.place().ifPresent(place -> line.add(Role.QUIET, "  (" + place + ")"));
        return hazard.allowed() ? line.add(Role.GOOD, "  allowed") : line;
    }

    private static Role role(Hazard hazard) {
        return hazard.allowed() ? Role.QUIET : role(hazard.code());
    }

    private static Role role(HazardCode code) {
        return switch (code) {
            case TOPIC_DELETED, SUBJECT_DELETED, STATE_LOST, RECORDS_SKIPPED, DUPLICATES, CONSUMERS_CUT_OFF -> Role.BAD;
            case STALE_ROWS, RECORDS_REPROCESSED, DOWNTIME, TOPIC_ORPHANED, SUBJECT_ORPHANED -> Role.CAUTION;
        };
    }
}
