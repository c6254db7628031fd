package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.aggregate.AggregateFunction;
import dev.weir.sandbox.expression.aggregate.AggregateFunctions;
import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.Step.AggregateCall;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.PseudoColumn;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the rows of a group into a state: that of each aggregate function. */
final class Fold {
    private final AggregateFunction[] functions;
    private final Evaluators[] arguments;
    private final Relayout results;

    private Fold(Step.Aggregate step, StepContext context) {
        Layout input = Layout.of(step.input().schema());
        functions = step.calls().stream().map(call -> function(call, context)).toArray(AggregateFunction[]::new);
        arguments = step.calls().stream()
                .map(call -> context.expressions().compile(call.arguments(), input))
                .toArray(Evaluators[]::new);
        results = Relayout.of(step.schema().key(), resultColumns(step), Layout.of(step.schema()));
    }

    private static AggregateFunction function(AggregateCall call, StepContext context) {
        Expressions expressions = context.expressions();
        return expressions
                .userCalls()
                .aggregate(call, failure -> expressions.log().failed(call.name(), failure))
                .orElseGet(() -> AggregateFunctions.of(call, context.properties()));
    }

    static Fold of(Step.Aggregate step, StepContext context) {
        return new Fold(step, context);
    }

    private static List<Column> resultColumns(Step.Aggregate step) {
        List<Column> columns = new ArrayList<>();
        for (AggregateCall call : step.calls()) {
            columns.add(Column.value(call.name(), call.type()));
        }
        PseudoColumn.windowBounds().forEach(bound -> columns.add(bound.column()));
        return columns;
    }

    List<SqlType> stateTypes() {
        return Arrays.stream(functions).map(AggregateFunction::stateType).toList();
    }

    Row initial() {
        @Nullable Object[] states = new Object[functions.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = functions[i].initial();
        }
        return Row.of(states);
    }

    Row add(Key key, Row row, Row state) {
        @Nullable Object[] next = state.copy();
        for (int i = 0; i < next.length; i++) {
            next[i] = functions[i].add(next[i], arguments[i].evaluate(row));
        }
        return Row.of(next);
    }

    Row remove(Key key, Row row, Row state) {
        @Nullable Object[] next = state.copy();
        for (int i = 0; i < next.length; i++) {
            next[i] = functions[i].remove(next[i], arguments[i].evaluate(row));
        }
        return Row.of(next);
    }

    Row merge(Key key, Row earlier, Row later) {
        @Nullable Object[] merged = later.copy();
        for (int i = 0; i < merged.length; i++) {
            merged[i] = functions[i].merge(earlier.get(i), later.get(i));
        }
        return Row.of(merged);
    }

    /** The row that a state stands for. */
    Row result(Key key, Row state) {
        int count = functions.length;
        @Nullable Object[] values = new Object[count + 2];
        for (int i = 0; i < count; i++) {
            values[i] = functions[i].result(state.get(i));
        }
        values[count] = key.window().start();
        values[count + 1] = key.window().end();
        return results.apply(key.columns(), Row.of(values));
    }
}
