package dev.weir.sql.analyze;

import dev.weir.sql.analyze.SelectList.Item;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.PseudoColumn;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** What {@code *} and {@code source.*} mean. */
final class Stars {
    private final Context context;
    private final FromClause from;
    private final Row row;
    private final boolean partitioned;
    private final boolean persistent;

    /**
     * @param row what the star stands over
     * @param partitioned after PARTITION BY, where the star means the new key and then the row as it is
     * @param persistent whether the result is written to a topic; only other queries and joins show the bounds of windows
     */
    Stars(Context context, FromClause from, Row row, boolean partitioned, boolean persistent) {
        this.context = context;
        this.from = from;
        this.row = row;
        this.partitioned = partitioned;
        this.persistent = persistent;
    }

    List<Item> expand(SelectItem.All star) {
        if (star.source().isPresent()) {
            return ofSource(star, star.source().get());
        }
        if (partitioned) {
            return ofRow(star);
        }
        List<Item> items = new ArrayList<>();
        row.keys().stream()
                .filter(key -> from.isJoin() && JoinPlanner.isSynthetic(key))
                .forEach(key -> items.add(SelectList.item(Column.value(key.name(), key.type()), star)));
        from.inputs().forEach(input -> items.addAll(ofInput(star, input)));
        return items;
    }

    private List<Item> ofSource(SelectItem.All star, Name source) {
        List<Input> inputs = from.inputs().stream()
                .filter(input -> input.alias().equals(source.text()))
                .toList();
        if (inputs.isEmpty()) {
            context.findings()
                    .report(
                            Problem.UNKNOWN_SOURCE,
                            source,
                            source + " is neither a source in FROM nor an alias of one.",
                            Context.didYouMean(
                                    source.text(),
                                    from.inputs().stream().map(Input::alias).toList()));
            return List.of();
        }
        return ofInput(star, inputs.get(0));
    }

    private List<Item> ofInput(SelectItem.All star, Input input) {
        List<Item> items = new ArrayList<>();
        for (Column column : input.declared()) {
            items.add(item(star, input, column.name(), column.type()));
            boolean lastKey = items.size() == input.source().schema().key().size();
            if (column.isKey() && lastKey && showsBounds(input)) {
                PseudoColumn.windowBounds().forEach(bound -> items.add(item(star, input, bound.name(), bound.type())));
            }
        }
        return items;
    }

    private boolean showsBounds(Input input) {
        return input.source().window().isPresent() && (!persistent || from.isJoin());
    }

    private Item item(SelectItem.All star, Input input, String name, SqlType type) {
        String column = from.isJoin() ? input.prefixed(name) : name;
        return new Item(column, new ColumnReference(column, type), star);
    }

    private List<Item> ofRow(SelectItem.All star) {
        List<Item> items = new ArrayList<>();
        row.schema().key().forEach(key -> items.add(SelectList.item(key, star)));
        row.schema().value().stream()
                .filter(column -> !row.schema().isKey(column.name()))
                .filter(column -> PseudoColumn.named(column.name()).isEmpty())
                .forEach(column -> items.add(SelectList.item(column, star)));
        return items;
    }
}
