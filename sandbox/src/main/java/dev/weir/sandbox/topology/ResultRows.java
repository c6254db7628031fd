package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts keys and values of a transient query's plan into the order in which its columns were asked for. */
record ResultRows(List<BiFunction<@Nullable Key, Row, @Nullable Object>> columns) {
    static ResultRows of(TransientQuery query) {
        Schema plan = query.plan().schema();
        Layout values = Layout.of(plan);
        List<String> keys = plan.key().stream().map(Column::name).toList();
        return new ResultRows(query.schema().columns().stream()
                .map(column -> column(column.name(), values, keys))
                .toList());
    }

    private static BiFunction<@Nullable Key, Row, @Nullable Object> column(
            String name, Layout values, List<String> keys) {
        int value = values.find(name);
        if (value >= 0) {
            return (key, row) -> row.get(value);
        }
        int position = keys.indexOf(name);
        if (position >= 0) {
            return (key, row) -> key == null ? null : key.columns().get(position);
        }
        return switch (name) {
            case "WINDOWSTART" ->
                (key, row) -> key == null ? null : key.window().start();
            case "WINDOWEND" -> (key, row) -> key == null ? null : key.window().end();
            default -> throw new IllegalStateException("nothing gives the column " + name);
        };
    }

    Row of(@Nullable Key key, Row row) {
        @Nullable Object[] result = new Object[columns.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = columns.get(i).apply(key, row);
        }
        return Row.of(result);
    }
}
