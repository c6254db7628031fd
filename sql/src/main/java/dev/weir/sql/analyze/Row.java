package dev.weir.sql.analyze;

import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.schema.WindowType;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows that a part of a plan makes, and what a query may call their columns.
 *
 * @param window how their keys are windowed
 */
record Row(
        Step step,
        List<Scope.Entry> entries,
        List<Key> keys,
        Format keyFormat,
        Format valueFormat,
        Optional<WindowType> window) {
    /**
     * A key column.
     *
     * @param equals the expressions that have its value, the preferred one first: after a join on {@code a.x = b.y} both of them
     */
    record Key(String name, SqlType type, List<TypedExpression> equals) {
        Key {
            equals = List.copyOf(equals);
        }

        static Key of(Column column) {
            return new Key(column.name(), column.type(), List.of(new ColumnReference(column.name(), column.type())));
        }

        /** The columns that hold its value. */
        List<String> viable() {
            return equals.stream()
                    .filter(ColumnReference.class::isInstance)
                    .map(expression -> ((ColumnReference) expression).name())
                    .toList();
        }
    }

    Row {
        entries = List.copyOf(entries);
        keys = List.copyOf(keys);
    }

    Scope scope(String clause) {
        return new Scope(clause, entries);
    }

    Schema schema() {
        return step.schema();
    }

    /** The same rows after a step that leaves the names as they are. */
    Row after(Step next) {
        return new Row(next, entries, keys, keyFormat, valueFormat, window);
    }

    Row with(Step next, List<Scope.Entry> renamed, List<Key> newKeys) {
        return new Row(next, renamed, newKeys, keyFormat, valueFormat, window);
    }

    Row windowed(WindowType type) {
        return new Row(step, entries, keys, keyFormat, valueFormat, Optional.of(type));
    }

    /** The rows have exactly these expressions as their key, in this order. */
    boolean isKeyedBy(List<TypedExpression> expressions) {
        return expressions.size() == keys.size()
                && IntStream.range(0, keys.size())
                        .allMatch(i -> keys.get(i).equals().contains(expressions.get(i)));
    }
}
