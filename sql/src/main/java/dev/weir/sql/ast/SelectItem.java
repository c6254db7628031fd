package dev.weir.sql.ast;

import java.util.Optional;

/** One item of a SELECT list. */
public sealed interface SelectItem extends Node {
    /** {@code *}, or {@code source.*}. */
    record All(Origin origin, Optional<Name> source) implements SelectItem {}

    /** {@code struct->*}: a column for each field. */
    record AllFields(Origin origin, Expression struct) implements SelectItem {}

    record Single(Origin origin, Expression expression, Optional<Name> alias) implements SelectItem {}
}
