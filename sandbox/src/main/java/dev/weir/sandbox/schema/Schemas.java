package dev.weir.sandbox.schema;

import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName.Wrapping;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/** From columns to the schemas that stand for them in the registry, and back. */
public final class Schemas {
    private Schemas() {}

    /**
     * The SQL type of a registered schema; empty where SQL has none for it.
     *
     * @param fullName of the message, where a Protobuf schema has several; otherwise it is the first one
     */
    public static Optional<SqlType> type(SchemaText schema, Optional<String> fullName) {
        return switch (schema.type()) {
            case "AVRO" -> AvroColumns.type(schema.text());
            case "JSON" -> JsonColumns.type(schema.text());
            case "PROTOBUF" -> Optional.of(ProtobufColumns.type(ProtobufFile.of(schema), fullName));
            default -> Optional.empty();
        };
    }

    /**
     * The schema of columns in a format whose schemas are registered.
     *
     * @param wrapped false for the bare type of a single column
     */
    public static SchemaText of(Format format, List<SqlType.Field> columns, boolean wrapped) {
        Optional<String> name = format.property(Format.FULL_SCHEMA_NAME);
        return switch (format.name()) {
            case AVRO ->
                SchemaText.avro(AvroSchemas.of(columns, name.orElse(AvroSchemas.DEFAULT_NAME), wrapped)
                        .toString());
            case JSON_SR -> SchemaText.json(JsonSchemas.of(columns, wrapped));
            case PROTOBUF, PROTOBUF_NOSR -> SchemaText.protobuf(ProtobufSchemas.of(columns, format));
            case JSON, KAFKA, DELIMITED, NONE -> throw new IllegalArgumentException(format.name() + " has no schemas");
        };
    }

    /** Whether columns are written inside a record, which several always are, and a single one as its format says. */
    public static boolean wrapped(Format format, int columns, boolean key) {
        return columns != 1 || format.wrapped().orElse(!key || format.name().wrapping() == Wrapping.ALWAYS);
    }

    /** Registers the columns of a new source, unless its subject exists, or it names a schema, or its format needs none. */
    public static void register(
            SchemaRegistry registry, String topic, boolean key, Format format, List<Column> columns) {
        String subject = topic + (key ? "-key" : "-value");
        if (columns.isEmpty()
                || !format.name().infersSchemas()
                || format.property(Format.SCHEMA_ID).isPresent()
                || registry.latest(subject).isPresent()) {
            return;
        }
        registry.register(subject, of(format, fields(columns), wrapped(format, columns.size(), key)));
    }

    public static List<SqlType.Field> fields(List<Column> columns) {
        return columns.stream()
                .map(column -> new SqlType.Field(column.name(), column.type()))
                .toList();
    }
}
