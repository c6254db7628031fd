package dev.weir.sql.analyze;

import dev.weir.sql.analyze.QueryPlanner.Planned;
import dev.weir.sql.analyze.SelectList.Item;
import dev.weir.sql.ast.Node;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The last step before the result: which columns of SELECT are its key, and which its values. */
final class Projection {
    private final Context context;
    private final Planned planned;
    private final Node statement;

    Projection(Context context, Planned planned, Node statement) {
        this.context = context;
        this.planned = planned;
        this.statement = statement;
    }

    /** For a result that is written: its key comes from the rows, named as SELECT names it. */
    Step.Select persistent() {
        List<Item> values = new ArrayList<>(planned.items());
        List<Column> keys = new ArrayList<>();
        for (Row.Key key : planned.row().keys()) {
            List<Item> selected = selected(key);
            values.removeAll(selected);
            check(key, selected);
            String name = selected.isEmpty() ? key.name() : selected.get(0).name();
            keys.add(Column.key(name, key.type()));
        }
        return select(keys, values);
    }

    /** For a result that is shown: all columns are values, and the schema still says which of them are keys. */
    Step.Select transientRows() {
        return select(List.of(), planned.items());
    }

    Schema shown() {
        List<Item> keys = planned.row().keys().stream()
                .flatMap(key -> selected(key).stream().limit(1))
                .toList();
        return new Schema(planned.items().stream()
                .map(item -> keys.contains(item)
                        ? Column.key(item.name(), item.expression().type())
                        : Column.value(item.name(), item.expression().type()))
                .toList());
    }

    private Step.Select select(List<Column> keys, List<Item> values) {
        List<Named> named = values.stream()
                .map(item -> new Named(item.name(), item.expression()))
                .toList();
        List<Column> columns = values.stream()
                .map(item -> Column.value(item.name(), item.expression().type()))
                .toList();
        return new Step.Select(planned.row().step(), named, Schema.of(keys, columns));
    }

    /** The items that are the key by the most preferred of its names. */
    private List<Item> selected(Row.Key key) {
        return key.viable().stream()
                .map(name -> planned.items().stream()
                        .filter(item -> isColumn(item, name))
                        .toList())
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isColumn(Item item, String name) {
        return item.expression() instanceof ColumnReference column
                && column.name().equals(name);
    }

    private void check(Row.Key key, List<Item> selected) {
        if (selected.isEmpty()) {
            String names = key.viable().stream().map(this::written).collect(Collectors.joining(" or "));
            context.report(
                    Problem.KEY_NOT_SELECTED,
                    statement,
                    "The result is keyed by " + names + ", and a key has to be selected to get its name.",
                    "Add " + written(key.viable().get(0)) + " to SELECT.");
        }
        selected.stream()
                .skip(1)
                .forEach(item -> context.report(
                        Problem.KEY_SELECTED_TWICE,
                        item.written(),
                        written(key.name()) + " is the key of the result, and a key has one name.",
                        "AS_VALUE(" + written(key.name()) + ") copies it to the value."));
    }

    private String written(String column) {
        return planned.row().entries().stream()
                .filter(entry -> entry.column().equals(column))
                .findFirst()
                .map(Scope.Entry::qualified)
                .orElse(column);
    }
}
