package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.schema.Column;
import dev.weir.sql.type.SqlType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Rows in state stores and in the topics between parts of a query, which nobody else reads: compact, exact for every type, and
 * with no names in it. A row that was written with fewer columns has null in those that have been added at the end.
 */
public final class BinaryCodec implements RowCodec {
    private final BinaryValue[] columns;

    private BinaryCodec(BinaryValue[] columns) {
        this.columns = columns;
    }

    public static BinaryCodec of(List<Column> columns) {
        return ofTypes(columns.stream().map(Column::type).toList());
    }

    public static BinaryCodec ofTypes(List<SqlType> types) {
        return new BinaryCodec(types.stream().map(BinaryValue::of).toArray(BinaryValue[]::new));
    }

    @Override
    public Row read(byte[] bytes) {
        DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes));
        @Nullable Object[] values = new Object[columns.length];
        try {
            for (int i = 0; i < values.length && input.available() > 0; i++) {
                values[i] = columns[i].readNullable(input);
            }
        } catch (IOException e) {
            throw new SerializationException("a row of another schema", e);
        }
        return Row.of(values);
    }

    @Override
    public byte[] write(Row row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        DataOutputStream output = new DataOutputStream(bytes);
        try {
            for (int i = 0; i < columns.length; i++) {
                columns[i].writeNullable(output, row.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
