package dev.weir.connector.check;

import java.util.Optional;

/**
 * What a pipeline says about a topic that a connector reads or writes.
 *
 * @param valueFormat in ksqlDB's words, upper case; empty if nothing says it
 * @param keyFormat likewise
 * @param byQuery a query of ksqlDB writes it
 * @param read a stream or table stands on it
 * @param keyless its records have no keys for certain
 */
public record TopicFacts(
        Optional<String> valueFormat, Optional<String> keyFormat, boolean byQuery, boolean read, boolean keyless) {
    /** Nothing is known but that it is there. */
    public static final TopicFacts NONE = new TopicFacts(Optional.empty(), Optional.empty(), false, false, false);
}
