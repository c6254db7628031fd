package dev.weir.sandbox.expression.function;

import dev.weir.sandbox.expression.Evaluator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in for null. */
final class NullFunctions {
    /** The first value that isn't null; those behind it aren't evaluated. */
    static final ScalarFunction COALESCE = (types, arguments) -> row -> {
        for (Evaluator argument : arguments) {
            Object value = argument.evaluate(row);
            if (value != null) {
                return value;
            }
        }
        return null;
    };

    private NullFunctions() {}

    static @Nullable Object nullIf(@Nullable Object[] values) {
        return Objects.equals(values[0], values[1]) ? null : values[0];
    }
}
