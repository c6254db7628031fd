package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.PseudoColumn;
import dev.weir.sql.schema.Schema;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Where a column of a source's rows comes from. */
@FunctionalInterface
interface SourceColumn {
    @Nullable
    Object of(SourceRecord record);

    static SourceColumn[] of(Step.Source step) {
        return Layout.of(step.schema()).columns().stream()
                .map(column -> of(column, step.source().schema()))
                .toArray(SourceColumn[]::new);
    }

    private static SourceColumn of(Column column, Schema source) {
        int header = position(source.headers(), column);
        if (header >= 0) {
            return headers(source.headers().get(header));
        }
        int value = position(source.value(), column);
        if (value >= 0) {
            return record -> record.value().get(value);
        }
        int key = position(source.key(), column);
        if (key >= 0) {
            return record ->
                    record.key() == null ? null : record.key().columns().get(key);
        }
        return PseudoColumn.named(column.name())
                .map(SourceColumn::pseudo)
                .orElseThrow(() -> new IllegalStateException("nothing gives the column " + column));
    }

    private static int position(List<Column> columns, Column column) {
        return columns.stream().map(Column::name).toList().indexOf(column.name());
    }

    private static SourceColumn pseudo(PseudoColumn column) {
        return switch (column) {
            case ROWTIME -> SourceRecord::timestamp;
            case ROWPARTITION -> SourceRecord::partition;
            case ROWOFFSET -> SourceRecord::offset;
            case WINDOWSTART ->
                record -> record.key() == null ? null : record.key().window().start();
            case WINDOWEND ->
                record -> record.key() == null ? null : record.key().window().end();
        };
    }

    private static SourceColumn headers(Column column) {
        Optional<String> key = column.headerKey();
        return key.isPresent()
                ? record -> bytes(record.headers().lastHeader(key.get()))
                : record -> all(record.headers());
    }

    private static List<Object> all(Headers headers) {
        List<Object> list = new ArrayList<>();
        headers.forEach(header -> list.add(StructValue.of(header.key(), bytes(header))));
        return list;
    }

    private static @Nullable ByteBuffer bytes(@Nullable Header header) {
        return header == null || header.value() == null ? null : ByteBuffer.wrap(header.value());
    }
}
