package dev.weir.sandbox.expression.user;

import dev.weir.sql.type.SqlType;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The schemas of the structs that user-defined functions are given. Everything may be null. */
final class StructSchemas {
    private StructSchemas() {}

    static Schema of(SqlType type) {
        return builder(type).optional().build();
    }

    private static SchemaBuilder builder(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return Decimal.builder(decimal.scale());
        }
        if (type instanceof SqlType.Array array) {
            return SchemaBuilder.array(of(array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return SchemaBuilder.map(of(map.key()), of(map.value()));
        }
        if (type instanceof SqlType.Struct struct) {
            SchemaBuilder builder = SchemaBuilder.struct();
            struct.fields().forEach(field -> builder.field(field.name(), of(field.type())));
            return builder;
        }
        return type instanceof SqlType.Primitive primitive ? primitive(primitive) : SchemaBuilder.string();
    }

    private static SchemaBuilder primitive(SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> SchemaBuilder.bool();
            case INTEGER -> SchemaBuilder.int32();
            case BIGINT -> SchemaBuilder.int64();
            case DOUBLE -> SchemaBuilder.float64();
            case STRING -> SchemaBuilder.string();
            case BYTES -> SchemaBuilder.bytes();
            case DATE -> Date.builder();
            case TIME -> Time.builder();
            case TIMESTAMP -> Timestamp.builder();
        };
    }
}
