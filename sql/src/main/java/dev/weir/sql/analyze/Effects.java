package dev.weir.sql.analyze;

import dev.weir.sql.ast.Statement;
import java.util.List;

/**
 * What a statement does to the world, by name; each list in the order of the text and without doubles.
 *
 * @param creates what is there afterwards; a topic or a subject may have been there before, and then stays
 * @param reads what has to be there already
 * @param writes what gets rows, or changes
 * @param drops what is gone afterwards
 */
public record Effects(List<Reference> creates, List<Reference> reads, List<Reference> writes, List<Reference> drops) {
    public Effects {
        creates = List.copyOf(creates);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        drops = List.copyOf(drops);
    }

    /**
     * The effects that the statement alone tells. A sink without KAFKA_TOPIC is taken to write the topic of its own name, as it does unless the session has a
     * prefix for topics; formats that a query takes over from its sources are not known here, nor are subjects that follow from them.
     */
    public static Effects of(Statement statement) {
        EffectCollector collector = new EffectCollector();
        statement.accept(collector);
        return collector.effects();
    }
}
