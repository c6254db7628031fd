package dev.weir.sql.analyze;

import dev.weir.sql.ast.Statement;
import java.util.List;

/**
 * What a statement does to the world, by name; each list in the order of the text and without doubles.
 *
 * @param creates what is there afterwards and was not before
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

    public static Effects of(Statement statement) {
        throw new UnsupportedOperationException(statement.toString());
    }
}
