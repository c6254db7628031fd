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
            firstDifferent(columns, registered.fields())
                    .ifPresent(column -> report(key ? "KEY_SCHEMA_ID" : "VALUE_SCHEMA_ID", column, registered));
        }
    }

    /** Names and types have to agree, place by place; the schema may go on where the columns end. */
    private static Optional<Column> firstDifferent(List<Column> columns, List<Field> fields) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean same = i < fields.size() && fields.get(i).equals(new Field(column.name(), column.type()));
            if (!same) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private void report(String property, Column column, Struct registered) {
        options.context()
                .report(
                        Problem.SCHEMA_DIFFERS,
                        options.where(property),
                        "The query makes a column " + column + ", and this schema has another one in its place: "
                                + registered + ".",
                        "Select the columns of the schema, in its order and under its names; names in quotes keep their case.");
    }
}
