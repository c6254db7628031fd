package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table functions: a row for each of their results; shorter lists are filled up with nulls. */
record FlatMapStep(Evaluators functions, Relayout relayout) {
    static FlatMapStep of(Step.FlatMap step, Expressions expressions) {
        Layout input = Layout.of(step.input().schema());
        Evaluators functions = expressions.compileNamed(step.functions(), input);
        List<Column> results =
                step.functions().stream().map(FlatMapStep::column).toList();
        return new FlatMapStep(functions, Relayout.of(input.columns(), results, Layout.of(step.schema())));
    }

    private static Column column(Named function) {
        return Column.value(function.name(), function.expression().type());
    }

    List<Row> apply(@Nullable Row row) {
        List<Row> rows = new ArrayList<>();
        if (row == null) {
            return rows;
        }
        List<List<?>> results = results(row);
        int longest = results.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            rows.add(relayout.apply(row, at(results, i)));
        }
        return rows;
    }

    private List<List<?>> results(Row row) {
        List<List<?>> results = new ArrayList<>();
        for (Object result : functions.evaluate(row)) {
            results.add(result instanceof List<?> list ? list : List.of());
        }
        return results;
    }

    private static Row at(List<List<?>> results, int index) {
        @Nullable Object[] values = new Object[results.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = index < results.get(i).size() ? results.get(i).get(index) : null;
        }
        return Row.of(values);
    }
}
