package dev.weir.sandbox.expression.user;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** SQL values as user-defined functions take and give them. Lists and maps are copies, which a function may change. */
final class JavaValues {
    private JavaValues() {}

    static @Nullable Object toJava(SqlType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof SqlType.Array array) {
            return list((List<?>) value, element -> toJava(array.element(), element));
        }
        if (type instanceof SqlType.Map map) {
            return map((Map<?, ?>) value, key -> toJava(map.key(), key), held -> toJava(map.value(), held));
        }
        if (type instanceof SqlType.Struct struct) {
            return struct(struct, (StructValue) value);
        }
        return simpleToJava(value);
    }

    private static Object simpleToJava(Object value) {
        if (value instanceof LocalDate date) {
            return new Date(TimeUnit.DAYS.toMillis(date.toEpochDay()));
        }
        if (value instanceof LocalTime time) {
            return new Time(TimeUnit.NANOSECONDS.toMillis(time.toNanoOfDay()));
        }
        if (value instanceof Instant instant) {
            return new Timestamp(instant.toEpochMilli());
        }
        return value instanceof ByteBuffer bytes ? bytes.duplicate() : value;
    }

    private static Struct struct(SqlType.Struct type, StructValue value) {
        Schema schema = StructSchemas.of(type);
        Struct struct = new Struct(schema);
        for (int i = 0; i < value.size(); i++) {
            SqlType.Field field = type.fields().get(i);
            struct.put(field.name(), toJava(field.type(), value.get(i)));
        }
        return struct;
    }

    static @Nullable Object fromJava(SqlType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof SqlType.Array array) {
            return list((List<?>) value, element -> fromJava(array.element(), element));
        }
        if (type instanceof SqlType.Map map) {
            return map((Map<?, ?>) value, key -> fromJava(map.key(), key), held -> fromJava(map.value(), held));
        }
        if (type instanceof SqlType.Struct struct) {
            return structValue(struct, (Struct) value);
        }
        return type instanceof SqlType.Decimal decimal
                ? ((BigDecimal) value).setScale(decimal.scale(), RoundingMode.HALF_UP)
                : simpleFromJava(value);
    }

    private static Object simpleFromJava(Object value) {
        if (value instanceof Date date) {
            return LocalDate.ofEpochDay(Math.floorDiv(date.getTime(), TimeUnit.DAYS.toMillis(1)));
        }
        if (value instanceof Time time) {
            return LocalTime.ofNanoOfDay(TimeUnit.MILLISECONDS.toNanos(time.getTime()));
        }
        if (value instanceof Timestamp timestamp) {
            return Instant.ofEpochMilli(timestamp.getTime());
        }
        return value;
    }

    /** Fields that a function left out of its struct are null. */
    private static StructValue structValue(SqlType.Struct type, Struct struct) {
        return StructValue.of(type.fields().stream()
                .map(wanted -> {
                    Field field = struct.schema().field(wanted.name());
                    return field == null ? null : fromJava(wanted.type(), struct.get(field));
                })
                .toArray());
    }

    private static List<@Nullable Object> list(List<?> values, UnaryOperator<@Nullable Object> conversion) {
        List<@Nullable Object> converted = new ArrayList<>(values.size());
        values.forEach(value -> converted.add(conversion.apply(value)));
        return converted;
    }

    private static Map<@Nullable Object, @Nullable Object> map(
            Map<?, ?> values, UnaryOperator<@Nullable Object> keys, UnaryOperator<@Nullable Object> conversion) {
        Map<@Nullable Object, @Nullable Object> converted = new LinkedHashMap<>();
        values.forEach((key, value) -> converted.put(keys.apply(key), conversion.apply(value)));
        return converted;
    }
}
