package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the columns of two rows, or of a row and its key, into the order of a third. */
final class Relayout {
    private final int[] first;
    private final int[] second;

    private Relayout(int[] first, int[] second) {
        this.first = first;
        this.second = second;
    }

    /** @param second wins where a name is in both */
    static Relayout of(List<Column> first, List<Column> second, Layout output) {
        return new Relayout(positions(first, output), positions(second, output));
    }

    private static int[] positions(List<Column> columns, Layout output) {
        List<String> names = columns.stream().map(Column::name).toList();
        return output.columns().stream()
                .mapToInt(column -> names.indexOf(column.name()))
                .toArray();
    }

    Row apply(@Nullable Row left, @Nullable Row right) {
        @Nullable Object[] values = new Object[first.length];
        for (int i = 0; i < values.length; i++) {
            if (right != null && second[i] >= 0) {
                values[i] = right.get(second[i]);
            } else if (left != null && first[i] >= 0) {
                values[i] = left.get(first[i]);
            }
        }
        return Row.of(values);
    }
}
