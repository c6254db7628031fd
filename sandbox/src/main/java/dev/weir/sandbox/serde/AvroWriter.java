package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Turns a SQL value into what Avro's generic writer takes, made once per type. */
@FunctionalInterface
interface AvroWriter {
    Object write(Object value);

    default @Nullable Object writeNullable(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    static AvroWriter of(Schema union, SqlType type) {
        Schema schema = AvroReader.nonNull(union);
        if (type instanceof SqlType.Primitive primitive) {
            return primitive(primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            // The bytes don't say their scale, so a value of another one would be read as another number.
            return value -> ByteBuffer.wrap(
                    Decimals.fit((BigDecimal) value, decimal).unscaledValue().toByteArray());
        }
        if (type instanceof SqlType.Array array) {
            return array(of(schema.getElementType(), array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return map(of(schema.getValueType(), map.value()));
        }
        RecordWriter record = RecordWriter.of(schema, ((SqlType.Struct) type).fields());
        return value -> record.write(((StructValue) value)::get);
    }

    private static AvroWriter primitive(SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN, INTEGER, BIGINT, DOUBLE, STRING, BYTES -> value -> value;
            case DATE -> value -> Temporal.days((LocalDate) value);
            case TIME -> value -> Temporal.millis((LocalTime) value);
            case TIMESTAMP -> value -> Temporal.millis((Instant) value);
        };
    }

    private static AvroWriter array(AvroWriter element) {
        return value -> {
            List<@Nullable Object> elements = new ArrayList<>();
            ((List<?>) value).forEach(item -> elements.add(element.writeNullable(item)));
            return elements;
        };
    }

    private static AvroWriter map(AvroWriter writer) {
        return value -> {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, item) -> entries.put(key, writer.writeNullable(item)));
            return entries;
        };
    }

    /** Writes columns as a record; what the columns don't have, or have as null, is what the schema has in its place. */
    record RecordWriter(Schema schema, List<Target> targets) {
        static RecordWriter of(Schema target, List<SqlType.Field> columns) {
            Schema schema = AvroReader.nonNull(target);
            if (schema.getType() != Schema.Type.RECORD) {
                throw new SerializationException("columns can't be written as " + schema.getType());
            }
            List<Target> targets = schema.getFields().stream()
                    .map(field -> Target.of(field, columns))
                    .toList();
            return new RecordWriter(schema, targets);
        }

        GenericData.Record write(IntFunction<@Nullable Object> values) {
            GenericData.Record record = new GenericData.Record(schema);
            for (int i = 0; i < targets.size(); i++) {
                record.put(i, targets.get(i).write(values));
            }
            return record;
        }
    }

    /**
     * A field of a record.
     *
     * @param column that it is taken from, -1 for none
     * @param missing what stands for null
     */
    record Target(int column, AvroWriter writer, @Nullable Object missing) {
        static Target of(Schema.Field field, List<SqlType.Field> columns) {
            Object missing = field.hasDefaultValue() ? GenericData.get().getDefaultValue(field) : null;
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(field.name())) {
                    return new Target(
                            i, AvroWriter.of(field.schema(), columns.get(i).type()), missing);
                }
            }
            return new Target(-1, value -> value, missing);
        }

        @Nullable
        Object write(IntFunction<@Nullable Object> values) {
            Object value = column < 0 ? null : values.apply(column);
            return value == null ? missing : writer.write(value);
        }
    }
}
