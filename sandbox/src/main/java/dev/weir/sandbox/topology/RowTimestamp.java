package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.function.TimePatterns;
import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.schema.TimestampColumn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.jspecify.annotations.Nullable;

/**
 * The time of a record by one of its columns. A record without a valid one is dropped, which Kafka Streams does with negative times.
 *
 * @param strict whether such a record stops the query instead
 */
record RowTimestamp(int position, boolean key, Optional<String> pattern, boolean strict) implements TimestampExtractor {
    private static final long NONE = -1;

    static RowTimestamp of(TimestampColumn column, Schema schema, SessionProperties properties) {
        boolean strict = properties.enabled("ksql.timestamp.throw.on.invalid", false);
        int value = position(schema.value(), column.column());
        return value >= 0
                ? new RowTimestamp(value, false, column.pattern(), strict)
                : new RowTimestamp(position(schema.key(), column.column()), true, column.pattern(), strict);
    }

    private static int position(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        if (record.value() == null) {
            return record.timestamp();
        }
        return extract((Key) record.key(), (Row) record.value());
    }

    long extract(@Nullable Key recordKey, Row row) {
        Row columns = key && recordKey != null ? recordKey.columns() : row;
        try {
            return millis(columns.get(position));
        } catch (RuntimeException e) {
            if (strict) {
                throw e;
            }
            return NONE;
        }
    }

    private long millis(@Nullable Object value) {
        if (value instanceof Long millis) {
            return millis;
        }
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        return value == null
                ? NONE
                : TimePatterns.timestamp(value.toString(), pattern.orElseThrow(), ZoneOffset.systemDefault())
                        .toEpochMilli();
    }
}
