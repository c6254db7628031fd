package dev.weir.sandbox.expression;

import dev.weir.sandbox.row.Row;
import org.jspecify.annotations.Nullable;

/** A compiled expression. What can't be computed, such as a division by zero, raises a RuntimeException. */
@FunctionalInterface
public interface Evaluator {
    @Nullable
    Object evaluate(Row row);
}
