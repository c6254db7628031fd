package dev.weir.sql.analyze;

import dev.weir.source.Span;
import dev.weir.sql.ast.Origin;

/** Something outside a statement that it names. References are equal when kind and name are, wherever they stand. */
public sealed interface Reference {
    Origin origin();

    String name();

    /** Where the statement names it. */
    default Span span() {
        return origin().span();
    }

    /** A stream or a table: they share their names, and FROM does not say which it is. */
    record Source(Origin origin, String name) implements Reference {}

    /** A Kafka topic; letters count as written. */
    record Topic(Origin origin, String name) implements Reference {}

    /** A subject of the schema registry, such as {@code orders-value}. */
    record Subject(Origin origin, String name) implements Reference {}

    /** A custom type. */
    record Type(Origin origin, String name) implements Reference {}

    /** A function; built-in or a user's own. */
    record Function(Origin origin, String name) implements Reference {}

    record Connector(Origin origin, String name) implements Reference {}

    /** A running query, by its id. */
    record Query(Origin origin, String name) implements Reference {}
}
