package dev.weir.sandbox.serde;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a value of one SQL type as JSON, made once per type. */
@FunctionalInterface
public interface JsonWriter {
    void write(JsonGenerator generator, @Nullable Object value) throws IOException;

    static JsonWriter of(SqlType type) {
        ValueWriter writer = ofNonNull(type);
        return (generator, value) -> {
            if (value == null) {
                generator.writeNull();
            } else {
                writer.write(generator, value);
            }
        };
    }

    private static ValueWriter ofNonNull(SqlType type) {
        if (type instanceof SqlType.Primitive primitive) {
            return scalar(primitive);
        }
        if (type instanceof SqlType.Decimal) {
            return (generator, value) -> generator.writeNumber(((BigDecimal) value).toPlainString());
        }
        if (type instanceof SqlType.Array array) {
            return array(of(array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return map(of(map.value()));
        }
        return struct(((SqlType.Struct) type).fields());
    }

    private static ValueWriter scalar(SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> (generator, value) -> generator.writeBoolean((Boolean) value);
            case INTEGER -> (generator, value) -> generator.writeNumber((Integer) value);
            case BIGINT -> (generator, value) -> generator.writeNumber((Long) value);
            case DOUBLE -> (generator, value) -> generator.writeNumber((Double) value);
            case STRING -> (generator, value) -> generator.writeString((String) value);
            case BYTES -> (generator, value) -> generator.writeBinary(Bytes.array((ByteBuffer) value));
            case DATE -> (generator, value) -> generator.writeNumber(Temporal.days((LocalDate) value));
            case TIME -> (generator, value) -> generator.writeNumber(Temporal.millis((LocalTime) value));
            case TIMESTAMP -> (generator, value) -> generator.writeNumber(Temporal.millis((Instant) value));
        };
    }

    private static ValueWriter array(JsonWriter element) {
        return (generator, value) -> {
            generator.writeStartArray();
            for (Object item : (List<?>) value) {
                element.write(generator, item);
            }
            generator.writeEndArray();
        };
    }

    private static ValueWriter map(JsonWriter writer) {
        return (generator, value) -> {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                writer.write(generator, entry.getValue());
            }
            generator.writeEndObject();
        };
    }

    private static ValueWriter struct(List<SqlType.Field> fields) {
        JsonObjectWriter object = JsonObjectWriter.of(fields);
        return (generator, value) -> {
            StructValue struct = (StructValue) value;
            object.write(generator, struct::get);
        };
    }

    /** The same for values that are there. */
    @FunctionalInterface
    interface ValueWriter {
        void write(JsonGenerator generator, Object value) throws IOException;
    }
}
