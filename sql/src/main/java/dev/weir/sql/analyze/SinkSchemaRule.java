package dev.weir.sql.analyze;

import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.Catalog.SubjectReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Struct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** KEY_SCHEMA_ID and VALUE_SCHEMA_ID of CREATE … AS: what the query makes has to be what the schema says. */
final class SinkSchemaRule {
    private final Options options;
    private final String topic;

    SinkSchemaRule(Options options, String topic) {
        this.options = options;
        this.topic = topic;
    }

    void check(Format format, List<Column> columns, boolean key) {
        Optional<String> id = format.property(Format.SCHEMA_ID);
        if (id.isEmpty()) {
            return;
        }
        SubjectReference subject = new SubjectReference(
                topic,
                key,
                format.name(),
                OptionalInt.of(Integer.parseInt(id.get())),
                format.property(Format.FULL_SCHEMA_NAME));
        if (options.context().catalog().schema(subject) instanceof SchemaLookup.Found found
                && found.type() instanceof Struct registered) {
            firstDifferent(fields(format, columns), registered.fields())
                    .ifPresent(field -> report(key ? "KEY_SCHEMA_ID" : "VALUE_SCHEMA_ID", field, registered));
        }
    }

    /** What is compared with the schema: a bare STRUCT is a record by itself. */
    private static List<Field> fields(Format format, List<Column> columns) {
        boolean bare = columns.size() == 1 && !format.wrapped().orElse(true);
        return bare && columns.get(0).type() instanceof Struct struct
                ? struct.fields()
                : columns.stream()
                        .map(column -> new Field(column.name(), column.type()))
                        .toList();
    }

    /** Names and types have to agree, place by place; the schema may go on where the columns end. */
    private static Optional<Field> firstDifferent(List<Field> columns, List<Field> fields) {
        for (int i = 0; i < columns.size(); i++) {
            if (i >= fields.size() || !fields.get(i).equals(columns.get(i))) {
                return Optional.of(columns.get(i));
            }
        }
        return Optional.empty();
    }

    private void report(String property, Field column, Struct registered) {
        options.context()
                .report(
                        Problem.SCHEMA_DIFFERS,
                        options.where(property),
                        "The query makes a column `" + column.name() + "` " + column.type()
                                + ", and this schema has another one in its place: " + registered + ".",
                        "Select the columns of the schema, in its order and under its names; names in quotes keep their case.");
    }
}
