package dev.weir.sandbox.server.registry;

import dev.weir.sandbox.serde.AvroSchemas;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/** From columns to the schemas that stand for them in the registry, and back. */
public final class Schemas {
    private Schemas() {}

    /** The SQL type of a registered schema; empty where SQL has none for it. */
    public static Optional<SqlType> type(Subjects.RegisteredSchema schema) {
        return switch (schema.type()) {
            case "AVRO" -> AvroColumns.type(schema.text());
            case "JSON" -> JsonColumns.type(schema.text());
            default -> Optional.empty();
        };
    }

    /** Registers the columns of a new source, unless its subject exists or its format needs no schema. */
    public static void register(Subjects subjects, String subject, Format format, List<Column> columns) {
        if (columns.isEmpty()
                || !format.name().infersSchemas()
                || subjects.latest(subject).isPresent()) {
            return;
        }
        List<SqlType.Field> fields = columns.stream()
                .map(column -> new SqlType.Field(column.name(), column.type()))
                .toList();
        switch (format.name()) {
            case AVRO -> subjects.register(subject, "AVRO", avro(format, fields));
            case JSON_SR -> subjects.register(subject, "JSON", JsonColumns.schema(fields));
            default ->
                throw new RegistryException("The sandbox does not support the format " + format.name()
                        + " yet; use AVRO, JSON_SR or JSON.");
        }
    }

    private static String avro(Format format, List<SqlType.Field> fields) {
        String name = format.property(Format.FULL_SCHEMA_NAME).orElse(AvroSchemas.DEFAULT_NAME);
        return AvroSchemas.of(fields, name, format.wrapped().orElse(true)).toString();
    }
}
