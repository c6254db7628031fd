package dev.weir.connector;

import dev.weir.diagnostic.Severity;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A setting that is allowed and yet goes wrong.
 *
 * @param key whose value is looked at
 * @param value a pattern that the whole value fits
 * @param absent it is the missing key that goes wrong
 * @param standard the value is also what counts without the key
 * @param when what must be known of the pipeline besides
 * @param unless a key whose presence makes it right
 * @param unlessValue patterns by key, of which one that fits makes it right
 * @param says what, why and how to mend it, in full sentences
 */
public record Trap(
        String key,
        Pattern value,
        boolean absent,
        boolean standard,
        When when,
        Optional<String> unless,
        SortedMap<String, String> unlessValue,
        Severity severity,
        String says) {

    /** What a trap depends on. */
    public enum When {
        ALWAYS,
        /** A topic that it reads is written by a query of ksqlDB. */
        READS_KSQLDB,
        /** A stream or table reads a topic that it writes. */
        READ_BY_KSQLDB,
        /** A topic that it reads belongs to a stream without a key. */
        KEYLESS,
        /** A transform of its own renames topics. */
        RENAMES_TOPICS
    }

    public Trap {
        unlessValue = Collections.unmodifiableSortedMap(new TreeMap<>(unlessValue));
    }
}
