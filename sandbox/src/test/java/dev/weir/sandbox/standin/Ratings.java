package dev.weir.sandbox.standin;

import java.util.Date;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/** Records of a topic {@code Ratings}, whose key is a customer and whose value has a schema. */
public final class Ratings {
    /** 2026-01-31T12:30:00Z. */
    public static final long NOON = 1_769_862_600_000L;

    public static final Schema SCHEMA = SchemaBuilder.struct()
            .field("stars", Schema.INT32_SCHEMA)
            .field("message", Schema.OPTIONAL_STRING_SCHEMA)
            .field("at", Timestamp.SCHEMA)
            .build();

    private Ratings() {}

    public static SinkRecord rating(long offset, int stars) {
        Struct value =
                new Struct(SCHEMA).put("stars", stars).put("message", "so so").put("at", new Date(NOON));
        return record("c" + stars, SCHEMA, value, offset);
    }

    public static SinkRecord tombstone(long offset, @Nullable String key) {
        return record(key, null, null, offset);
    }

    public static SinkRecord schemaless(long offset, Object value) {
        return record("k", null, value, offset);
    }

    private static SinkRecord record(
            @Nullable String key, @Nullable Schema schema, @Nullable Object value, long offset) {
        return new SinkRecord(
                "Ratings",
                0,
                Schema.OPTIONAL_STRING_SCHEMA,
                key,
                schema,
                value,
                offset,
                NOON,
                TimestampType.CREATE_TIME);
    }
}
