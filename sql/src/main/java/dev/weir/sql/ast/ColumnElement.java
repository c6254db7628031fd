package dev.weir.sql.ast;

import java.util.Optional;

/** A column of a CREATE or ALTER statement. */
public record ColumnElement(Origin origin, Name name, TypeName type, Constraint constraint) implements Node {

    /** What makes a column more than a value. */
    public sealed interface Constraint {
        /** A plain value column. */
        record None() implements Constraint {}

        record Key() implements Constraint {}

        record PrimaryKey() implements Constraint {}

        /** HEADERS, or HEADER('key') where a key is given. */
        record Headers(Optional<String> key) implements Constraint {}
    }
}
