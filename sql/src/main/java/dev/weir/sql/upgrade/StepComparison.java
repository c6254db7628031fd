package dev.weir.sql.upgrade;

import dev.weir.sql.plan.ColumnNames;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.upgrade.Obstacle.Part;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares two steps of the same kind, one of them running, by what must not change about them. */
final class StepComparison {
    private StepComparison() {}

    static Optional<Obstacle> difference(Step old, Step replacement) {
        if (old instanceof Step.Source before && replacement instanceof Step.Source after) {
            return unless(
                    sameTopic(before.source(), after.source()), Part.FROM, "what the query reads must stay as it is");
        }
        if (old instanceof Step.Sink before && replacement instanceof Step.Sink after) {
            return unless(sameTopic(before.sink(), after.sink()), Part.TOPIC, "the topic must stay as it is");
        }
        if (old instanceof Step.SelectKey before && replacement instanceof Step.SelectKey after) {
            return unless(before.keys().equals(after.keys()), Part.PARTITION_BY, "PARTITION BY must stay as it is");
        }
        if (old instanceof Step.GroupBy before && replacement instanceof Step.GroupBy after) {
            return unless(before.groups().equals(after.groups()), Part.GROUP_BY, "GROUP BY must stay as it is");
        }
        if (old instanceof Step.Aggregate before && replacement instanceof Step.Aggregate after) {
            return unless(
                            before.calls().equals(after.calls()),
                            Part.AGGREGATE,
                            "aggregate functions must stay as they are")
                    .or(() -> columns(before, after));
        }
        return Optional.empty();
    }

    /** The state of an aggregation holds what the query uses of a record, so that a WHERE can't use another column later, nor one less. */
    private static Optional<Obstacle> columns(Step.Aggregate before, Step.Aggregate after) {
        return unless(
                used(before).equals(used(after)),
                Part.WHERE,
                "a query that aggregates must go on using the same columns of what it reads");
    }

    private static SortedSet<String> used(Step step) {
        SortedSet<String> names = new TreeSet<>();
        if (step instanceof Step.Filter filter) {
            ColumnNames.collect(filter.condition(), names);
        }
        if (step instanceof Step.Select select) {
            select.values().stream().map(Named::expression).forEach(value -> ColumnNames.collect(value, names));
        }
        step.inputs().forEach(input -> names.addAll(used(input)));
        return names;
    }

    private static boolean sameTopic(DataSource old, DataSource replacement) {
        return old.topic().equals(replacement.topic())
                && old.keyFormat().equals(replacement.keyFormat())
                && old.valueFormat().equals(replacement.valueFormat())
                && old.timestamp().equals(replacement.timestamp());
    }

    private static Optional<Obstacle> unless(boolean same, Part part, String reason) {
        return same ? Optional.empty() : Optional.of(new Obstacle(part, reason));
    }
}
