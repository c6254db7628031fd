package dev.weir.sql.analyze;

import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Rewriter;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import java.util.List;
import java.util.Optional;

/** The steps that read sources. */
final class SourcePlanner {
    private SourcePlanner() {}

    /** Columns keep their names. */
    static Row read(Input input) {
        Schema schema = Schema.of(input.source().schema().key(), input.visible());
        List<Scope.Entry> entries = input.visible().stream()
                .map(column -> new Scope.Entry(Optional.of(input.alias()), column.name(), column.name(), column.type()))
                .toList();
        return new Row(
                new Step.Source(input.source(), input.alias(), schema),
                entries,
                input.source().schema().key().stream().map(Row.Key::of).toList(),
                input.source().keyFormat(),
                input.source().valueFormat(),
                input.source().window());
    }

    /** For a join: columns get the source's alias before their name, so that both sides can be laid beside each other. */
    static Row prefixed(Input input, Row row) {
        List<Column> values = row.schema().value();
        List<Named> named = values.stream()
                .map(column ->
                        new Named(input.prefixed(column.name()), new ColumnReference(column.name(), column.type())))
                .toList();
        List<Column> renamed = values.stream()
                .map(column -> Column.value(input.prefixed(column.name()), column.type()))
                .toList();
        List<Column> keys = row.keys().stream()
                .map(key -> Column.key(input.prefixed(key.name()), key.type()))
                .toList();
        List<Scope.Entry> entries = row.entries().stream()
                .map(entry ->
                        new Scope.Entry(entry.source(), entry.name(), input.prefixed(entry.column()), entry.type()))
                .toList();
        Step select = new Step.Select(row.step(), named, Schema.of(keys, renamed));
        return row.with(select, entries, keys.stream().map(Row.Key::of).toList());
    }

    /** The same expression before the columns were prefixed. */
    static TypedExpression withoutPrefix(Input input, TypedExpression expression) {
        int prefix = input.prefixed("").length();
        return new Rewriter(part -> part instanceof ColumnReference column
                        ? Optional.of(new ColumnReference(column.name().substring(prefix), column.type()))
                        : Optional.empty())
                .rewrite(expression);
    }
}
