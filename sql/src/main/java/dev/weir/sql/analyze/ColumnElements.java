package dev.weir.sql.analyze;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.ColumnElement.Constraint;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Column.Role;
import dev.weir.sql.schema.PseudoColumn;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of CREATE STREAM and TABLE as written → a schema. */
final class ColumnElements {
    private static final SqlType ALL_HEADERS = new SqlType.Array(
            new SqlType.Struct(List.of(new Field("KEY", Primitive.STRING), new Field("VALUE", Primitive.BYTES))));

    private final Context context;
    private final SourceKind kind;

    ColumnElements(Context context, SourceKind kind) {
        this.context = context;
        this.kind = kind;
    }

    Schema schema(List<ColumnElement> elements) {
        List<Column> keys = new ArrayList<>();
        List<Column> others = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ColumnElement element : elements) {
            Column column = column(element);
            checkName(element, names);
            (column.isKey() ? keys : others).add(column);
        }
        return Schema.of(keys, others);
    }

    private Column column(ColumnElement element) {
        String name = element.name().text();
        SqlType type = context.type(element.type());
        Constraint constraint = element.constraint();
        if (constraint instanceof Constraint.Headers headers) {
            return header(element, type, headers);
        }
        if (constraint instanceof Constraint.None) {
            return Column.value(name, type);
        }
        checkKey(element, type, constraint instanceof Constraint.PrimaryKey);
        return Column.key(name, type);
    }

    private void checkKey(ColumnElement element, SqlType type, boolean primary) {
        if (primary != (kind == SourceKind.TABLE)) {
            context.report(
                    Problem.WRONG_KIND_OF_KEY,
                    element,
                    primary
                            ? "The rows of a stream have no identity, so that its key isn't a PRIMARY KEY."
                            : "The key of a table identifies its rows.",
                    primary ? "Write KEY." : "Write PRIMARY KEY.");
        }
        FormatLimits.checkKeyTypes(context, List.of(Column.key(element.name().text(), type)), element);
    }

    private Column header(ColumnElement element, SqlType type, Constraint.Headers headers) {
        SqlType needed = headers.key().isPresent() ? Primitive.BYTES : ALL_HEADERS;
        if (!type.equals(needed)) {
            context.report(
                    Problem.BAD_HEADERS,
                    element.type(),
                    "A column of headers has to be " + needed + "; this is " + ExpressionTyper.a(type) + ".");
        }
        return new Column(element.name().text(), type, Role.HEADERS, headers.key());
    }

    private void checkName(ColumnElement element, Set<String> names) {
        String name = element.name().text();
        Optional<PseudoColumn> pseudo = PseudoColumn.named(name);
        if (pseudo.isPresent()) {
            context.report(
                    Problem.RESERVED_NAME,
                    element.name(),
                    "Every record has a " + name + " already, so that no column can be called so.");
        }
        if (!names.add(name)) {
            context.report(Problem.DUPLICATE_COLUMN, element.name(), "There is a column " + name + " already.");
        }
    }
}
