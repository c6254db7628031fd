package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.expression.aggregate.AggregateFunction;
import dev.weir.sandbox.expression.aggregate.AggregateFunctions;
import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.WindowBounds;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.Step.AggregateCall;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.PseudoColumn;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the rows of a group into a state: the carried columns of the newest row, then the state of each aggregate function. */
final class Fold {
    private final int[] carried;
    private final List<SqlType> stateTypes;
    private final AggregateFunction[] functions;
    private final Evaluator[][] arguments;
    private final Relayout results;

    private Fold(Step.Aggregate step, StepContext context) {
        Layout input = Layout.of(step.input().schema());
        carried = step.carried().stream()
                .mapToInt(column -> input.find(column.name()))
                .toArray();
        functions = step.calls().stream()
                .map(call -> AggregateFunctions.of(call, context.properties()))
                .toArray(AggregateFunction[]::new);
        arguments = step.calls().stream()
                .map(call -> context.expressions().compile(call.arguments(), input))
                .toArray(Evaluator[][]::new);
        stateTypes = new ArrayList<>(step.carried().stream().map(Column::type).toList());
        for (AggregateFunction function : functions) {
            stateTypes.add(function.stateType());
        }
        results = Relayout.of(step.schema().key(), resultColumns(step), Layout.of(step.schema()));
    }

    static Fold of(Step.Aggregate step, StepContext context) {
        return new Fold(step, context);
    }

    private static List<Column> resultColumns(Step.Aggregate step) {
        List<Column> columns = new ArrayList<>(step.carried());
        for (AggregateCall call : step.calls()) {
            columns.add(Column.value(call.name(), call.type()));
        }
        PseudoColumn.windowBounds().forEach(bound -> columns.add(bound.column()));
        return columns;
    }

    List<SqlType> stateTypes() {
        return stateTypes;
    }

    Row initial() {
        @Nullable Object[] state = new Object[carried.length + functions.length];
        for (int i = 0; i < functions.length; i++) {
            state[carried.length + i] = functions[i].initial();
        }
        return Row.of(state);
    }

    Row add(Key key, Row row, Row state) {
        @Nullable Object[] next = state.copy();
        for (int i = 0; i < carried.length; i++) {
            next[i] = row.get(carried[i]);
        }
        for (int i = 0; i < functions.length; i++) {
            int at = carried.length + i;
            next[at] = functions[i].add(next[at], Expressions.evaluate(arguments[i], row));
        }
        return Row.of(next);
    }

    Row remove(Key key, Row row, Row state) {
        @Nullable Object[] next = state.copy();
        for (int i = 0; i < functions.length; i++) {
            int at = carried.length + i;
            next[at] = functions[i].remove(next[at], Expressions.evaluate(arguments[i], row));
        }
        return Row.of(next);
    }

    Row merge(Key key, Row earlier, Row later) {
        @Nullable Object[] merged = later.copy();
        for (int i = 0; i < functions.length; i++) {
            int at = carried.length + i;
            merged[at] = functions[i].merge(earlier.get(at), later.get(at));
        }
        return Row.of(merged);
    }

    /** The row that a state stands for. */
    Row result(Row key, Row state, WindowBounds window) {
        int bounds = carried.length + functions.length;
        @Nullable Object[] values = new Object[bounds + 2];
        for (int i = 0; i < carried.length; i++) {
            values[i] = state.get(i);
        }
        for (int i = 0; i < functions.length; i++) {
            values[carried.length + i] = functions[i].result(state.get(carried.length + i));
        }
        values[bounds] = window.start();
        values[bounds + 1] = window.end();
        return results.apply(key, Row.of(values));
    }
}
