package dev.weir.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a change can cost, the gravest first. The words are stable: users approve hazards by them, on the command line and in manifests.
 * {@code docs/reference/changes.md} explains each.
 */
public enum HazardCode {
    /** A topic goes with all its records. */
    TOPIC_DELETED,
    /** A subject goes with all its versions. */
    SUBJECT_DELETED,
    /** What a query has aggregated, joined or materialised is thrown away, or how far a connector has read. */
    STATE_LOST,
    /** Records are never seen by the new query: they have expired, or it starts at the end. */
    RECORDS_SKIPPED,
    /** Rows that a topic holds already are written to it once more. */
    DUPLICATES,
    /** Somebody outside of the pipeline reads what is deleted. */
    CONSUMERS_CUT_OFF,
    /** A table that is replaced in place keeps rows that its new definition wouldn't have made. */
    STALE_ROWS,
    /** A query reads records again that it has worked through already. */
    RECORDS_REPROCESSED,
    /** For a while nothing is written, or nobody answers. */
    DOWNTIME,
    /** A topic stays behind that nothing of the pipeline writes or manages any longer. */
    TOPIC_ORPHANED,
    /** A subject stays behind without the topic or declaration that it belongs to. */
    SUBJECT_ORPHANED;

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
