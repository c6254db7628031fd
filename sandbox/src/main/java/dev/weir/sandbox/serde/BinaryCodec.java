package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.schema.Column;
import dev.weir.sql.type.SqlType;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Rows in state stores and in the topics between parts of a query, which nobody else reads: compact, exact for every type, and
 * with no names in it. A row that was written with fewer columns has null in those that have been added at the end.
 */
public final class BinaryCodec implements RowCodec {
    private final BinaryValue[] columns;
    private final int[] inOrder;

    private BinaryCodec(BinaryValue[] columns) {
        this.columns = columns;
        this.inOrder = IntStream.range(0, columns.length).toArray();
    }

    public static BinaryCodec of(List<Column> columns) {
        return ofTypes(columns.stream().map(Column::type).toList());
    }

    public static BinaryCodec ofTypes(List<SqlType> types) {
        return new BinaryCodec(types.stream().map(BinaryValue::of).toArray(BinaryValue[]::new));
    }

    @Override
    public Row read(byte[] bytes) {
        return read(bytes, inOrder);
    }

    /** @param positions where in the row each of the columns goes */
    public Row read(byte[] bytes, int[] positions) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        @Nullable Object[] values = new Object[columns.length];
        try {
            for (int i = 0; i < values.length && input.hasRemaining(); i++) {
                values[positions[i]] = columns[i].readNullable(input);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new SerializationException("a row of another schema", e);
        }
        return Row.of(values);
    }

    @Override
    public byte[] write(Row row) {
        BinaryOutput output = new BinaryOutput();
        for (int i = 0; i < columns.length; i++) {
            columns[i].writeNullable(output, row.get(i));
        }
        return output.toBytes();
    }
}
