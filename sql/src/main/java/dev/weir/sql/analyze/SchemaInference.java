package dev.weir.sql.analyze;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.Catalog.SubjectReference;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Column.Role;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName.Wrapping;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes the columns that a CREATE statement doesn't name from the schema registry. */
final class SchemaInference {
    private final Context context;
    private final CreateSource statement;
    private boolean complete = true;

    SchemaInference(Context context, CreateSource statement) {
        this.context = context;
        this.statement = statement;
    }

    /** @param bareValue whether the statement says that its single value column isn't wrapped, so even a record is one column */
    Schema complete(Schema written, String topic, Format key, Format value, boolean bareValue) {
        boolean nothingWritten = written.columns().isEmpty();
        List<Column> keys = written.key();
        if (keys.isEmpty() && key.name().infersSchemas()) {
            keys = columns(topic, key, Role.KEY, false, key.name().wrapping() == Wrapping.EITHER);
        }
        List<Column> values =
                written.columns().stream().filter(column -> !column.isKey()).toList();
        if (written.value().isEmpty() && value.name().infersSchemas()) {
            List<Column> inferred = new ArrayList<>(columns(topic, value, Role.VALUE, nothingWritten, bareValue));
            inferred.addAll(values);
            values = inferred;
        }
        return Schema.of(keys, values);
    }

    /** All columns are known; otherwise it has been said why not. */
    boolean isComplete() {
        return complete;
    }

    private List<Column> columns(String topic, Format format, Role role, boolean needed, boolean bare) {
        OptionalInt id = format.property(Format.SCHEMA_ID).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
        SubjectReference subject = new SubjectReference(
                topic, role == Role.KEY, format.name(), id, format.property(Format.FULL_SCHEMA_NAME));
        SchemaLookup lookup = context.catalog().schema(subject);
        if (lookup instanceof SchemaLookup.Found found) {
            return columns(found.type(), role, id.isPresent(), bare);
        }
        if (lookup instanceof SchemaLookup.Unknown reason) {
            reportUnknown(subject, reason.reason());
        } else if (needed || id.isPresent()) {
            complete = false;
            context.report(
                    Problem.SCHEMA_MISSING,
                    statement,
                    "The statement names no columns, and the registry has no schema " + subject.subject() + ".",
                    "Write the columns, or register the schema before.");
        }
        return List.of();
    }

    private void reportUnknown(SubjectReference subject, String reason) {
        complete = false;
        context.findings()
                .report(Diagnostic.note(
                        Problem.SCHEMA_NOT_CHECKABLE.code(),
                        Problem.SCHEMA_NOT_CHECKABLE.summary(),
                        "The columns come from the schema " + subject.subject()
                                + ", which can't be checked here because " + reason + ".",
                        statement.name().span()));
    }

    /** A registered name is as good as one without quotes, unless the statement picks one schema by its id. */
    private static List<Column> columns(SqlType type, Role role, boolean exactNames, boolean bare) {
        if (bare || !(type instanceof SqlType.Struct struct)) {
            String name = role == Role.KEY ? "ROWKEY" : "ROWVAL";
            return List.of(new Column(name, exactNames ? type : folded(type), role, Optional.empty()));
        }
        return struct.fields().stream()
                .map(field -> exactNames ? field : folded(field))
                .map(field -> new Column(field.name(), field.type(), role, Optional.empty()))
                .toList();
    }

    private static Field folded(Field field) {
        return new Field(field.name().toUpperCase(Locale.ROOT), folded(field.type()));
    }

    private static SqlType folded(SqlType type) {
        if (type instanceof SqlType.Array array) {
            return new SqlType.Array(folded(array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return new SqlType.Map(map.key(), folded(map.value()));
        }
        return type instanceof SqlType.Struct struct
                ? new SqlType.Struct(
                        struct.fields().stream().map(SchemaInference::folded).toList())
                : type;
    }
}
