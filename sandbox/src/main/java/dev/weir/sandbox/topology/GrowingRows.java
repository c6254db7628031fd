package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.BinaryCodec;
import dev.weir.sandbox.serde.RowCodec;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.Column;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source's table as its store keeps them: the source's own columns come last, because a source may get more of them. Rows that
 * were stored before have null there.
 */
final class GrowingRows implements RowCodec {
    private final BinaryCodec stored;
    private final int[] positions;

    private GrowingRows(BinaryCodec stored, int[] positions) {
        this.stored = stored;
        this.positions = positions;
    }

    static GrowingRows of(Step.Source step) {
        Layout layout = Layout.of(step.schema());
        List<Column> own = step.source().schema().value();
        List<Column> order = Stream.concat(
                        layout.columns().stream().filter(column -> !own.contains(column)),
                        layout.columns().stream().filter(own::contains))
                .toList();
        return new GrowingRows(
                BinaryCodec.of(order),
                order.stream().mapToInt(column -> layout.find(column.name())).toArray());
    }

    @Override
    public Row read(byte[] bytes) {
        return stored.read(bytes, positions);
    }

    @Override
    public byte[] write(Row row) {
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(positions[i]);
        }
        return stored.write(Row.of(values));
    }
}
