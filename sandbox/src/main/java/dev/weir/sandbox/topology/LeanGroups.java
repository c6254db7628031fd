package dev.weir.sandbox.topology;

import dev.weir.sql.plan.ColumnNames;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Leaves out of rows on their way to a new key what no aggregate function reads: they go through a topic, and the key itself is in each record anyway. */
final class LeanGroups {
    private LeanGroups() {}

    static Step.Aggregate of(Step.Aggregate aggregate) {
        return aggregate.input() instanceof Step.GroupBy group && group.rekeys()
                ? new Step.Aggregate(
                        lean(group, aggregate),
                        aggregate.calls(),
                        aggregate.window(),
                        aggregate.emitsFinal(),
                        aggregate.keyFormat(),
                        aggregate.valueFormat(),
                        aggregate.schema())
                : aggregate;
    }

    private static Step.GroupBy lean(Step.GroupBy group, Step.Aggregate aggregate) {
        Set<String> read = new TreeSet<>();
        aggregate.calls().forEach(call -> call.arguments().forEach(argument -> ColumnNames.collect(argument, read)));
        List<Column> values = group.schema().value().stream()
                .filter(column -> read.contains(column.name()))
                .toList();
        return new Step.GroupBy(
                group.input(),
                group.groups(),
                true,
                group.keyFormat(),
                group.valueFormat(),
                Schema.of(group.schema().key(), values));
    }
}
