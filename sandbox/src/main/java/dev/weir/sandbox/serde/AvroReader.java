package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Turns what some writer's schema says into a SQL value, made once for each pair of schema and type. */
@FunctionalInterface
interface AvroReader {
    Object read(Object datum);

    /** {@link #read} that passes null on. */
    default @Nullable Object readNullable(@Nullable Object datum) {
        return datum == null ? null : read(datum);
    }

    static AvroReader of(Schema writer, SqlType type) {
        Schema schema = nonNull(writer);
        if (type instanceof SqlType.Primitive primitive) {
            return primitive(primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return decimal(schema, decimal);
        }
        if (type instanceof SqlType.Array array) {
            return array(expect(schema, Schema.Type.ARRAY, type).getElementType(), array);
        }
        if (type instanceof SqlType.Map map) {
            return map(expect(schema, Schema.Type.MAP, type).getValueType(), map);
        }
        AvroReader fields = fields(schema, ((SqlType.Struct) type).fields());
        return datum -> StructValue.of((Object[]) fields.read(datum));
    }

    /** The columns of a record as an array; what the writer doesn't have is null. */
    static AvroReader fields(Schema writer, List<SqlType.Field> columns) {
        Schema record = nonNull(writer);
        if (record.getType() != Schema.Type.RECORD) {
            throw new SerializationException("expected an Avro record, found " + record.getType());
        }
        int[] positions = new int[columns.size()];
        AvroReader[] readers = new AvroReader[columns.size()];
        Arrays.setAll(readers, i -> Object.class::cast);
        for (int i = 0; i < positions.length; i++) {
            Schema.Field field = find(record, columns.get(i).name());
            positions[i] = field == null ? -1 : field.pos();
            if (field != null) {
                readers[i] = of(field.schema(), columns.get(i).type());
            }
        }
        return datum -> read((IndexedRecord) datum, positions, readers);
    }

    private static @Nullable Object[] read(IndexedRecord record, int[] positions, AvroReader[] readers) {
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = positions[i] < 0 ? null : readers[i].readNullable(record.get(positions[i]));
        }
        return values;
    }

    private static Schema.@Nullable Field find(Schema record, String name) {
        Schema.Field exact = record.getField(name);
        if (exact != null) {
            return exact;
        }
        return record.getFields().stream()
                .filter(field -> field.name().toUpperCase(Locale.ROOT).equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** The one branch of a union that isn't null. */
    static Schema nonNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        List<Schema> branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        if (branches.size() != 1) {
            throw new SerializationException("unions of several types are not supported: " + schema);
        }
        return branches.get(0);
    }

    private static Schema expect(Schema schema, Schema.Type expected, SqlType type) {
        if (schema.getType() != expected) {
            throw new SerializationException("the writer's " + schema.getType() + " is no " + type);
        }
        return schema;
    }

    private static AvroReader primitive(SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> Boolean.class::cast;
            case INTEGER -> datum -> (int) integral(datum);
            case BIGINT -> AvroReader::integral;
            case DOUBLE -> datum -> number(datum).doubleValue();
            case STRING -> Object::toString;
            case BYTES -> AvroReader::bytes;
            case DATE -> datum -> Temporal.date(integral(datum));
            case TIME -> datum -> Temporal.time(integral(datum));
            case TIMESTAMP -> datum -> Temporal.timestamp(integral(datum));
        };
    }

    private static long integral(Object datum) {
        return number(datum).longValue();
    }

    private static Number number(Object datum) {
        if (datum instanceof Number number) {
            return number;
        }
        throw new SerializationException(
                "expected a number, found " + datum.getClass().getSimpleName());
    }

    private static ByteBuffer bytes(Object datum) {
        return datum instanceof GenericFixed fixed ? ByteBuffer.wrap(fixed.bytes()) : (ByteBuffer) datum;
    }

    private static AvroReader decimal(Schema schema, SqlType.Decimal type) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal written) {
            return datum ->
                    Decimals.fit(new BigDecimal(new BigInteger(Bytes.array(bytes(datum))), written.getScale()), type);
        }
        return datum -> Decimals.fit(new BigDecimal(datum.toString()), type);
    }

    private static AvroReader array(Schema elementSchema, SqlType.Array type) {
        AvroReader element = of(elementSchema, type.element());
        return datum -> {
            List<@Nullable Object> elements = new ArrayList<>();
            ((List<?>) datum).forEach(item -> elements.add(element.readNullable(item)));
            return elements;
        };
    }

    private static AvroReader map(Schema valueSchema, SqlType.Map type) {
        AvroReader value = of(valueSchema, type.value());
        return datum -> {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            ((Map<?, ?>) datum).forEach((key, item) -> entries.put(key.toString(), value.readNullable(item)));
            return entries;
        };
    }
}
