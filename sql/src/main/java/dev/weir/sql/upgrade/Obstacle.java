package dev.weir.sql.upgrade;

/**
 * Why something that runs can't become something else in place.
 *
 * @param reason a clause that ends no sentence, such as "joins can't be replaced in place"
 */
public record Obstacle(Part part, String reason) {

    /** Where in a statement an obstacle comes from. */
    public enum Part {
        /** STREAM, TABLE, or SOURCE. */
        KIND,
        TOPIC,
        FORMAT,
        TIMESTAMP,
        KEY,
        COLUMNS,
        /** What the query reads. */
        FROM,
        JOIN,
        WINDOW,
        WHERE,
        GROUP_BY,
        PARTITION_BY,
        HAVING,
        TABLE_FUNCTION,
        AGGREGATE,
        EMIT
    }
}
