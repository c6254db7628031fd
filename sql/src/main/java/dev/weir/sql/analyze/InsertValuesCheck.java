package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Node;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Column.Role;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.PseudoColumn;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.type.Conversions;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** INSERT INTO … VALUES. */
final class InsertValuesCheck {
    private final Context context;
    private final InsertValues statement;

    InsertValuesCheck(Context context, InsertValues statement) {
        this.context = context;
        this.statement = statement;
    }

    Analyzed check() {
        Optional<DataSource> target = context.source(statement.target());
        if (target.isEmpty()) {
            return new Analyzed.Refused(statement);
        }
        checkTarget(target.get());
        List<Target> columns = targets(target.get().schema());
        if (columns.size() != statement.values().size()) {
            context.report(
                    Problem.BAD_INSERT,
                    statement,
                    "There are " + columns.size() + " columns and "
                            + statement.values().size() + " values.");
            return new Analyzed.Refused(statement);
        }
        List<Named> values = values(columns);
        checkKey(target.get(), columns);
        return new Analyzed.ValuesInsert(statement, target.get(), values);
    }

    /** Where a value goes. */
    private record Target(String name, SqlType type, Node where) {}

    private void checkTarget(DataSource target) {
        if (target.readOnly()) {
            report(statement.target(), target.name() + " is made by CREATE SOURCE, and read only.");
        }
        if (target.window().isPresent()) {
            report(statement.target(), "The keys of " + target.name() + " are windowed; INSERT can't write such.");
        }
    }

    private List<Target> targets(Schema schema) {
        if (statement.columns().isEmpty()) {
            return schema.columns().stream()
                    .filter(column -> column.role() != Role.HEADERS)
                    .map(column -> new Target(column.name(), column.type(), statement.target()))
                    .toList();
        }
        Set<String> seen = new HashSet<>();
        List<Target> targets = new ArrayList<>();
        for (Name name : statement.columns()) {
            if (!seen.add(name.text())) {
                context.report(Problem.DUPLICATE_COLUMN, name, "Column " + name + " is given twice.");
            }
            targets.add(new Target(name.text(), type(schema, name), name));
        }
        return targets;
    }

    private SqlType type(Schema schema, Name name) {
        if (name.text().equals(PseudoColumn.ROWTIME.name())) {
            return PseudoColumn.ROWTIME.type();
        }
        Optional<Column> column = schema.find(name.text());
        if (column.isEmpty()) {
            context.findings()
                    .report(
                            Problem.UNKNOWN_COLUMN,
                            name,
                            statement.target() + " has no column " + name + ".",
                            Context.didYouMean(name.text(), schema.names()));
        } else if (column.get().role() == Role.HEADERS) {
            report(name, name + " shows headers of records; INSERT can't write them.");
        }
        return column.map(Column::type).orElse(SqlType.Untyped.NULL);
    }

    private List<Named> values(List<Target> columns) {
        ExpressionTyper typer = new ExpressionTyper(context, Scope.nothing("VALUES"));
        List<Named> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Expression written = statement.values().get(i);
            values.add(new Named(columns.get(i).name(), value(typer, columns.get(i), written)));
        }
        return values;
    }

    private TypedExpression value(ExpressionTyper typer, Target column, Expression written) {
        TypedExpression typed = typer.type(written);
        if (!fits(typed.type(), column.type())) {
            report(
                    written,
                    "Column " + column.name() + " is " + ExpressionTyper.a(column.type()) + "; this is "
                            + ExpressionTyper.a(typed.type()) + ".");
        }
        return Coercion.to(column.type(), typed);
    }

    /** Numbers may be written in any type that holds them, also DECIMAL for DOUBLE. */
    private static boolean fits(SqlType value, SqlType column) {
        if (column == SqlType.Untyped.NULL || Conversions.isImplicit(value, column)) {
            return true;
        }
        if (value instanceof SqlType.Decimal && column instanceof SqlType.Decimal) {
            return Conversions.canCast(value, column);
        }
        return !value.isPrimitive() && !column.isPrimitive() && Conversions.canCast(value, column);
    }

    private void checkKey(DataSource target, List<Target> columns) {
        if (!target.isTable()) {
            return;
        }
        for (Column key : target.schema().key()) {
            if (columns.stream().noneMatch(column -> column.name().equals(key.name()))) {
                String kind = target.kind().name().toLowerCase(Locale.ROOT);
                report(statement.target(), "A row of a " + kind + " needs its key, column " + key.name() + ".");
            }
        }
    }

    private void report(Node where, String detail) {
        context.report(Problem.BAD_INSERT, where, detail);
    }
}
