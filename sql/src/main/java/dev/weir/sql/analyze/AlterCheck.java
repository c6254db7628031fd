package dev.weir.sql.analyze;

import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ALTER … ADD COLUMN. */
final class AlterCheck {
    private final Context context;
    private final AlterSource statement;

    AlterCheck(Context context, AlterSource statement) {
        this.context = context;
        this.statement = statement;
    }

    Analyzed check() {
        return context.source(statement.name())
                .<Analyzed>map(source -> new Analyzed.AlteredSource(statement, altered(source)))
                .orElseGet(() -> new Analyzed.Refused(statement));
    }

    private DataSource altered(DataSource source) {
        checkSource(source);
        List<Column> columns = new ArrayList<>(source.schema().columns());
        for (ColumnElement element : statement.added()) {
            String name = element.name().text();
            if (columns.stream().anyMatch(column -> column.name().equals(name))) {
                context.report(
                        Problem.DUPLICATE_COLUMN,
                        element.name(),
                        source.name() + " has a column " + name + " already.");
            }
            columns.add(Column.value(name, context.type(element.type())));
        }
        Schema schema = new Schema(columns);
        FormatLimits.check(context, source.valueFormat().name(), schema.value(), "value", statement);
        return source.withSchema(schema);
    }

    private void checkSource(DataSource source) {
        String kind = source.kind().name().toLowerCase(Locale.ROOT);
        if (source.kind() != statement.kind()) {
            context.report(
                    Problem.WRONG_KIND_OF_SOURCE,
                    statement.name(),
                    source.name() + " is a " + kind + ".",
                    "Write ALTER " + source.kind() + ".");
        }
        if (source.readOnly()) {
            context.report(
                    Problem.READ_ONLY_SOURCE,
                    statement.name(),
                    "A " + kind + " made by CREATE SOURCE can't be changed.");
        } else if (source.derived()) {
            context.report(
                    Problem.READ_ONLY_SOURCE,
                    statement.name(),
                    "The columns of " + source.name() + " follow from its query.",
                    "Change the query with CREATE OR REPLACE.");
        }
    }
}
