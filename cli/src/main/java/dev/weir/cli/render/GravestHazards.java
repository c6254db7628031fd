package dev.weir.cli.render;

import dev.weir.hazard.Hazard;
import dev.weir.model.HazardCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a question must not leave unsaid: what a plan destroys, in one sentence. */
public final class GravestHazards {
    private static final int MENTIONED = 2;

    private GravestHazards() {}

    /** {@code This deletes 2 topics with 1,200 records and loses the state of 1 resource. }; empty if nothing grave is there. */
    public static String sentence(List<Hazard> hazards) {
        List<String> parts = new ArrayList<>();
        Set<HazardCode> codes = EnumSet.noneOf(HazardCode.class);
        hazards.forEach(hazard -> codes.add(hazard.code()));
        for (HazardCode code : codes) {
            List<Hazard> same =
                    hazards.stream().filter(hazard -> hazard.code() == code).toList();
            String part = part(code, same);
            if (!part.isEmpty() && parts.size() < MENTIONED) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "" : "This " + String.join(" and ", parts) + ". ";
    }

    private static String part(HazardCode code, List<Hazard> hazards) {
        return switch (code) {
            case TOPIC_DELETED -> "deletes " + counted(hazards.size(), "topic") + records(hazards, " with ");
            case SUBJECT_DELETED -> "deletes " + counted(hazards.size(), "subject");
            case STATE_LOST -> "loses what " + counted(hazards.size(), "resource") + " had kept";
            case RECORDS_SKIPPED -> "leaves out " + (sum(hazards) > 0 ? counted(sum(hazards), "record") : "records");
            case DUPLICATES -> "may write records twice";
            case CONSUMERS_CUT_OFF -> "takes topics from others who read them";
            case STALE_ROWS, RECORDS_REPROCESSED, DOWNTIME, TOPIC_ORPHANED, SUBJECT_ORPHANED -> "";
        };
    }

    private static String records(List<Hazard> hazards, String before) {
        return sum(hazards) > 0 ? before + counted(sum(hazards), "record") : "";
    }

    private static long sum(List<Hazard> hazards) {
        return hazards.stream().mapToLong(hazard -> hazard.records().orElse(0)).sum();
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d", count) + " " + what + (count == 1 ? "" : "s");
    }
}
