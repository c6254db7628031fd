package dev.weir.sql.analyze;

import dev.weir.sql.analyze.QueryPlanner.Planned;
import dev.weir.sql.analyze.SelectList.Item;
import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Rewriter;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Table functions in SELECT: each becomes a column of the rows that they make. */
final class TableFunctions {
    private static final String PREFIX = "KSQL_SYNTH_";

    private final Context context;
    private final ExpressionTyper typer;
    private final List<Named> functions = new ArrayList<>();

    TableFunctions(Context context, ExpressionTyper typer) {
        this.context = context;
        this.typer = typer;
    }

    Planned apply(Planned planned) {
        Rewriter rewriter = new Rewriter(this::replacement);
        List<Item> items = new ArrayList<>();
        for (Item item : planned.items()) {
            checkNesting(item);
            items.add(item.with(rewriter.rewrite(item.expression())));
        }
        Row row = planned.row();
        List<Column> values = new ArrayList<>(row.schema().value());
        functions.forEach(function ->
                values.add(Column.value(function.name(), function.expression().type())));
        Step step =
                new Step.FlatMap(row.step(), functions, Schema.of(row.schema().key(), values));
        return new Planned(row.after(step), items, planned.from());
    }

    private Optional<TypedExpression> replacement(TypedExpression part) {
        if (!(part instanceof Call call) || call.signature().kind() != FunctionKind.TABLE) {
            return Optional.empty();
        }
        Named function = new Named(PREFIX + functions.size(), call);
        functions.add(function);
        return Optional.of(new ColumnReference(function.name(), call.type()));
    }

    private void checkNesting(Item item) {
        for (Call call : References.calls(item.expression(), FunctionKind.TABLE)) {
            boolean nested =
                    call.arguments().stream().anyMatch(argument -> References.hasCalls(argument, FunctionKind.TABLE));
            if (nested) {
                context.report(
                        Problem.MISPLACED_TABLE_FUNCTION,
                        typer.originOf(call, item.written()),
                        "A table function can't work on the rows of another one.");
            }
        }
    }
}
