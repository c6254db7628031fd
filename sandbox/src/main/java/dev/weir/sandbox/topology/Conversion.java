package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.Casts;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values of some types as values of others, column by column. */
record Conversion(List<UnaryOperator<Object>> columns) {
    /** Nothing where the types are the same. */
    static Optional<Conversion> between(List<Column> from, List<Column> to) {
        List<UnaryOperator<Object>> conversions = new ArrayList<>();
        boolean differ = false;
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            differ |= !from.get(i).type().equals(to.get(i).type());
            conversions.add(Casts.of(from.get(i).type(), to.get(i).type()));
        }
        return differ ? Optional.of(new Conversion(conversions)) : Optional.empty();
    }

    Row apply(Row row) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.get(i);
            values[i] = value == null ? null : columns.get(i).apply(value);
        }
        return Row.of(values);
    }
}
