package dev.weir.sql.schema;

import java.util.Optional;

/**
 * The column that gives records their time.
 *
 * @param pattern of a STRING column, in the syntax of {@code java.time.format.DateTimeFormatter}
 */
public record TimestampColumn(String column, Optional<String> pattern) {}
