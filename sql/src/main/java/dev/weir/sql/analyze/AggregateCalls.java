package dev.weir.sql.analyze;

import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Rewriter;
import dev.weir.sql.plan.Step.AggregateCall;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.FormatName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The aggregate functions of a query: what goes into them, and how their results are called afterwards. */
final class AggregateCalls {
    private static final String RESULT = "KSQL_AGG_VARIABLE_";
    private static final String INTERNAL = "KSQL_INTERNAL_COL_";

    private final Context context;
    private final ExpressionTyper typer;
    private final Row row;
    private final Groups groups;
    private final List<Call> written = new ArrayList<>();
    private final List<AggregateCall> calls = new ArrayList<>();
    private final List<Named> inputs = new ArrayList<>();
    private final UngroupedColumns ungrouped = new UngroupedColumns();

    AggregateCalls(Context context, ExpressionTyper typer, Row row, Groups groups) {
        this.context = context;
        this.typer = typer;
        this.row = row;
        this.groups = groups;
        groups.expressions().forEach(group -> References.columns(group).forEach(this::input));
    }

    void collect(TypedExpression expression, Node where) {
        for (Call call : References.calls(expression, FunctionKind.AGGREGATE)) {
            if (!written.contains(call)) {
                check(call, typer.originOf(call, where));
                written.add(call);
                calls.add(planned(call));
            }
        }
    }

    private AggregateCall planned(Call call) {
        List<TypedExpression> arguments = new ArrayList<>();
        List<TypedExpression> settings = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            TypedExpression argument = call.arguments().get(i);
            if (call.signature().parameter(i, call.arguments().size()).constant()) {
                settings.add(argument);
            } else {
                arguments.add(input(argument));
            }
        }
        return new AggregateCall(RESULT + calls.size(), call.signature(), arguments, settings, call.type());
    }

    /** Columns go in as they are, everything else is computed before. */
    private TypedExpression input(TypedExpression argument) {
        return argument instanceof ColumnReference column
                ? named(column.name(), column)
                : named(INTERNAL + inputs.size(), argument);
    }

    private TypedExpression named(String name, TypedExpression expression) {
        Optional<Named> known = inputs.stream()
                .filter(input -> input.expression().equals(expression))
                .findFirst();
        if (known.isEmpty()) {
            inputs.add(new Named(name, expression));
        }
        return new ColumnReference(known.map(Named::name).orElse(name), expression.type());
    }

    private void check(Call call, Node where) {
        boolean nested =
                call.arguments().stream().anyMatch(argument -> References.hasCalls(argument, FunctionKind.AGGREGATE));
        if (nested) {
            context.report(
                    Problem.MISPLACED_AGGREGATE,
                    where,
                    "An aggregate function can't work on the result of another one in the same query.",
                    "Aggregate in one query, and its result in a second one.");
        }
        checkState(call, where);
        call.arguments().stream()
                .flatMap(argument -> References.columns(argument).stream())
                .filter(this::isUnknownBound)
                .forEach(bound -> WindowBounds.report(context, typer.originOf(bound, where)));
        if (row.step().kind() == SourceKind.TABLE && !call.signature().undoable()) {
            context.report(
                    Problem.MISPLACED_AGGREGATE,
                    where,
                    "A table's rows change and go, which " + call.signature().function()
                            + " can't take back; it works on streams only.");
        }
    }

    private void checkState(Call call, Node where) {
        FormatName format = row.valueFormat().name();
        boolean simple = format == FormatName.DELIMITED || format == FormatName.KAFKA;
        if (simple && call.signature().composedState()) {
            context.report(
                    Problem.UNFIT_FORMAT,
                    where,
                    call.signature().function()
                            + " keeps more for a group than a single value, and the state is written as " + format
                            + ", like the source, which can't hold that.",
                    "Aggregate a copy of the source with another VALUE_FORMAT.");
        }
    }

    /** The bounds of a window that this aggregation makes are not known before it. */
    private boolean isUnknownBound(ColumnReference column) {
        return row.window().isEmpty() && isWindowBound(column);
    }

    /** An expression as it reads after the aggregation; a column that is then gone is reported. */
    TypedExpression after(TypedExpression expression, Node where) {
        return new Rewriter(part -> replacement(part, where)).rewrite(expression);
    }

    private Optional<TypedExpression> replacement(TypedExpression part, Node where) {
        int position = part instanceof Call call ? written.indexOf(call) : -1;
        if (position >= 0) {
            return Optional.of(new ColumnReference(calls.get(position).name(), part.type()));
        }
        Optional<TypedExpression> key = groups.key(part);
        if (key.isEmpty() && part instanceof ColumnReference column && !isWindowBound(column)) {
            ungrouped.add(column.name(), typer.originOf(part, where));
        }
        return key;
    }

    void reportUngrouped() {
        ungrouped.report(context);
    }

    private static boolean isWindowBound(ColumnReference column) {
        return WindowBounds.isBound(column.name());
    }

    List<AggregateCall> calls() {
        return calls;
    }

    /** What the rows have to hold before they are grouped. */
    List<Named> inputs() {
        return inputs;
    }

    List<Column> inputColumns() {
        return inputs.stream()
                .map(input -> Column.value(input.name(), input.expression().type()))
                .toList();
    }

    List<Column> results() {
        return calls.stream()
                .map(call -> Column.value(call.name(), call.type()))
                .toList();
    }
}
