package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.row.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several expressions of one row. */
final class Evaluators {
    private final Evaluator[] evaluators;

    Evaluators(List<Evaluator> evaluators) {
        this.evaluators = evaluators.toArray(Evaluator[]::new);
    }

    @Nullable
    Object[] evaluate(Row row) {
        @Nullable Object[] values = new Object[evaluators.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = evaluators[i].evaluate(row);
        }
        return values;
    }
}
