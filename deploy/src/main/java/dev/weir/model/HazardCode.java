package dev.weir.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a change can cost. The words are stable: users approve hazards by them, on the command line and in manifests. */
public enum HazardCode {
    /** What a query has aggregated, joined or materialised is thrown away, and built anew from what its sources still hold. */
    STATE_LOST,
    /** A query reads records again that it has worked through already. */
    RECORDS_REPROCESSED,
    /** Records are never seen by the new query: they have expired, or it starts at the end. */
    RECORDS_SKIPPED,
    /** Rows that a topic holds already are written to it once more. */
    DUPLICATES,
    /** A topic stays behind that nothing of the pipeline writes or manages any longer. */
    TOPIC_ORPHANED,
    /** A topic goes with all its records. */
    TOPIC_DELETED,
    /** A subject stays behind without the topic or declaration that it belongs to. */
    SUBJECT_ORPHANED,
    /** A subject goes with all its versions. */
    SUBJECT_DELETED,
    /** Somebody outside of the pipeline reads what is deleted. */
    CONSUMERS_CUT_OFF,
    /** For a while nothing is written, or nobody answers. */
    DOWNTIME;

    /** How the command line, manifests and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HazardCode> ofWord(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(HazardCode::word).toList();
    }
}
