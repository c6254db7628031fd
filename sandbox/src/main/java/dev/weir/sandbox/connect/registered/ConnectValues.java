package dev.weir.sandbox.connect.registered;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.serde.Temporal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.jspecify.annotations.Nullable;

/** Connect's values as the values of rows and back, by Connect's schema on either way. */
final class ConnectValues {
    private static final long MILLIS_OF_A_DAY = 86_400_000L;

    private ConnectValues() {}

    static @Nullable Object toRow(Schema schema, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Date moment) {
            return moment(schema, moment);
        }
        return switch (schema.type()) {
            case INT8, INT16, INT32 -> ((Number) value).intValue();
            case FLOAT32, FLOAT64 -> Double.valueOf(value.toString());
            case BYTES -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
            case ARRAY -> list((List<?>) value, element -> toRow(schema.valueSchema(), element));
            case MAP -> map((Map<?, ?>) value, element -> toRow(schema.valueSchema(), element));
            case STRUCT -> StructValue.of(fields((Struct) value));
            case INT64, BOOLEAN, STRING -> value;
        };
    }

    /** In the order of the schema. */
    static @Nullable Object[] fields(Struct struct) {
        return struct.schema().fields().stream()
                .map(field -> toRow(field.schema(), struct.get(field)))
                .toArray();
    }

    static @Nullable Object toConnect(Schema schema, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            return new Date(Temporal.days(date) * MILLIS_OF_A_DAY);
        }
        if (value instanceof LocalTime time) {
            return new Date(Temporal.millis(time));
        }
        if (value instanceof Instant instant) {
            return new Date(Temporal.millis(instant));
        }
        if (value instanceof List<?> list) {
            return list(list, element -> toConnect(schema.valueSchema(), element));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, element -> toConnect(schema.valueSchema(), element));
        }
        return value instanceof StructValue struct ? struct(schema, struct) : value;
    }

    private static Struct struct(Schema schema, StructValue value) {
        Struct struct = new Struct(schema);
        schema.fields().forEach(field -> struct.put(field, toConnect(field.schema(), value.get(field.index()))));
        return struct;
    }

    private static Object moment(Schema schema, Date moment) {
        return switch (schema.name() == null ? Timestamp.LOGICAL_NAME : schema.name()) {
            case org.apache.kafka.connect.data.Date.LOGICAL_NAME ->
                Temporal.date(Math.floorDiv(moment.getTime(), MILLIS_OF_A_DAY));
            case Time.LOGICAL_NAME -> Temporal.time(moment.getTime());
            default -> Temporal.timestamp(moment.getTime());
        };
    }

    /** A change of one value that may be null. */
    private interface Change {
        @Nullable
        Object of(@Nullable Object value);
    }

    private static List<@Nullable Object> list(List<?> list, Change change) {
        List<@Nullable Object> changed = new ArrayList<>();
        for (Object element : list) {
            changed.add(change.of(element));
        }
        return changed;
    }

    private static Map<Object, @Nullable Object> map(Map<?, ?> map, Change change) {
        Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(key, change.of(value)));
        return changed;
    }
}
