package dev.weir.sandbox.server.statement;

import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether one query may go on where another stands. Projections and filters may change freely; sources, sinks, new keys and aggregations must
 * stay as they are; with any other step a query cannot be replaced, not even by itself.
 */
final class QueryUpgrade {
    private QueryUpgrade() {}

    /** What stands against it; empty if nothing does. */
    static Optional<String> problem(Step old, Step replacement) {
        List<Step> before = lasting(old);
        List<Step> after = lasting(replacement);
        Optional<String> unsupported = before.stream()
                .filter(step -> !replaceable(step))
                .map(step -> "A query with the step " + name(step) + " cannot be replaced; drop the "
                        + "stream or table and create it again.")
                .findFirst();
        if (unsupported.isPresent()) {
            return unsupported;
        }
        if (before.size() != after.size()) {
            return Optional.of("The query cannot be replaced: its steps are " + names(before) + " and would be "
                    + names(after) + ".");
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i))) {
                return Optional.of("The query cannot be replaced: its step " + name(before.get(i))
                        + " would be another one than it is.");
            }
        }
        return Optional.empty();
    }

    /** The steps that must correspond, from the sink up. A HAVING shows in the steps behind an aggregation, where it counts as well. */
    private static List<Step> lasting(Step step) {
        List<Step> steps = new ArrayList<>();
        if (!(step instanceof Step.Select) && !isWhere(step)) {
            steps.add(step);
        }
        step.inputs().forEach(input -> steps.addAll(lasting(input)));
        return steps;
    }

    private static boolean isWhere(Step step) {
        return step instanceof Step.Filter filter && !(filter.input() instanceof Step.Aggregate);
    }

    private static boolean replaceable(Step step) {
        if (step instanceof Step.Aggregate aggregate) {
            return aggregate.window().isEmpty() && !isTable(aggregate.input());
        }
        if (step instanceof Step.GroupBy group) {
            return !isTable(group.input());
        }
        return step instanceof Step.Source
                || step instanceof Step.Sink
                || step instanceof Step.SelectKey
                || step instanceof Step.Filter;
    }

    private static boolean isTable(Step step) {
        return step.kind() == SourceKind.TABLE;
    }

    private static boolean same(Step old, Step replacement) {
        if (old instanceof Step.Source before && replacement instanceof Step.Source after) {
            return sameTopic(before.source(), after.source());
        }
        if (old instanceof Step.Sink before && replacement instanceof Step.Sink after) {
            return sameTopic(before.sink(), after.sink());
        }
        if (old instanceof Step.SelectKey before && replacement instanceof Step.SelectKey after) {
            return before.keys().equals(after.keys());
        }
        if (old instanceof Step.GroupBy before && replacement instanceof Step.GroupBy after) {
            return before.groups().equals(after.groups());
        }
        if (old instanceof Step.Aggregate before && replacement instanceof Step.Aggregate after) {
            return before.calls().equals(after.calls());
        }
        if (old instanceof Step.Filter && replacement instanceof Step.Filter) {
            return true;
        }
        return false;
    }

    private static boolean sameTopic(DataSource old, DataSource replacement) {
        return old.topic().equals(replacement.topic())
                && old.keyFormat().equals(replacement.keyFormat())
                && old.valueFormat().equals(replacement.valueFormat())
                && old.timestamp().equals(replacement.timestamp());
    }

    private static List<String> names(List<Step> steps) {
        return steps.stream().map(QueryUpgrade::name).toList();
    }

    private static String name(Step step) {
        return step.getClass().getSimpleName();
    }
}
