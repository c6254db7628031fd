package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record as it was read from a topic. */
record SourceRecord(@Nullable Key key, Row value, long timestamp, int partition, long offset, Headers headers) {
    Row row(SourceColumn[] columns) {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].of(this);
        }
        return Row.of(values);
    }
}
