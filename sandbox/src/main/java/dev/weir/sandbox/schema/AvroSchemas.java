package dev.weir.sandbox.schema;

import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Avro schemas of SQL columns, named and shaped as ksqlDB makes them: every field is a union with null. */
public final class AvroSchemas {
    public static final String DEFAULT_NAME = "io.confluent.ksql.avro_schemas.KsqlDataSourceSchema";

    private AvroSchemas() {}

    /**
     * @param fullName of the record
     * @param wrapped false for the bare type of a single column
     */
    public static Schema of(List<SqlType.Field> columns, String fullName, boolean wrapped) {
        return wrapped ? record(columns, fullName) : schema(columns.get(0).type(), fullName);
    }

    private static Schema record(List<SqlType.Field> columns, String fullName) {
        int dot = fullName.lastIndexOf('.');
        Schema record = Schema.createRecord(
                fullName.substring(dot + 1), null, dot < 0 ? null : fullName.substring(0, dot), false);
        List<Schema.Field> fields = new ArrayList<>();
        for (SqlType.Field column : columns) {
            Schema type = nullable(column.type(), fullName + "_" + column.name());
            fields.add(new Schema.Field(column.name(), type, null, JsonProperties.NULL_VALUE));
        }
        record.setFields(fields);
        return record;
    }

    private static Schema nullable(SqlType type, String name) {
        return Schema.createUnion(Schema.create(Schema.Type.NULL), schema(type, name));
    }

    private static Schema schema(SqlType type, String name) {
        if (type instanceof SqlType.Primitive primitive) {
            return primitive(primitive);
        }
        if (type instanceof SqlType.Decimal decimal) {
            return LogicalTypes.decimal(decimal.precision(), decimal.scale())
                    .addToSchema(Schema.create(Schema.Type.BYTES));
        }
        if (type instanceof SqlType.Array array) {
            return Schema.createArray(nullable(array.element(), name));
        }
        if (type instanceof SqlType.Map map) {
            return map(map, name);
        }
        return record(((SqlType.Struct) type).fields(), name);
    }

    private static Schema primitive(SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case INTEGER -> Schema.create(Schema.Type.INT);
            case BIGINT -> Schema.create(Schema.Type.LONG);
            case DOUBLE -> Schema.create(Schema.Type.DOUBLE);
            case STRING -> Schema.create(Schema.Type.STRING);
            case BYTES -> Schema.create(Schema.Type.BYTES);
            case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
            case TIME -> LogicalTypes.timeMillis().addToSchema(Schema.create(Schema.Type.INT));
            case TIMESTAMP -> LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
        };
    }

    private static Schema map(SqlType.Map type, String name) {
        if (type.key() != SqlType.Primitive.STRING) {
            throw new UnsupportedFormatException("AVRO only supports MAP types with STRING keys, not " + type + ".");
        }
        return Schema.createMap(nullable(type.value(), name + "_MapValue"));
    }
}
