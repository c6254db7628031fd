package dev.weir.sql.upgrade;

import dev.weir.sql.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether one query may go on where another stands. Projections and WHERE may change freely; sources, sinks, new keys and aggregations must stay as they are;
 * with any other step a query can't be replaced, not even by itself.
 */
public final class QueryUpgrade {
    private QueryUpgrade() {}

    /** The first thing that stands against it; empty if nothing does. */
    public static Optional<Obstacle> obstacle(Step old, Step replacement) {
        List<Step> before = lasting(old);
        List<Step> after = lasting(replacement);
        return irreplaceable(old)
                .or(() -> shape(before, after))
                .or(() -> IntStream.range(0, before.size())
                        .mapToObj(i -> StepComparison.difference(before.get(i), after.get(i)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** What rules out any replacement of a query, even by itself; empty if nothing does. */
    public static Optional<Obstacle> irreplaceable(Step old) {
        return lasting(old).stream()
                .map(Irreplaceable::of)
                .flatMap(Optional::stream)
                .findFirst();
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

    /** The first step that has no counterpart of its kind. */
    private static Optional<Obstacle> shape(List<Step> before, List<Step> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Optional<Step> was = at(before, i);
            Optional<Step> willBe = at(after, i);
            if (!was.map(Step::getClass).equals(willBe.map(Step::getClass))) {
                return Optional.of(mismatch(was, willBe, before.size() < after.size()));
            }
        }
        return Optional.empty();
    }

    private static Obstacle mismatch(Optional<Step> was, Optional<Step> willBe, boolean added) {
        Step odd = (added ? willBe.or(() -> was) : was.or(() -> willBe)).orElseThrow();
        StepClause clause = StepClause.of(odd);
        String how = added ? " can't be added to a running query" : " can't be taken away from a running query";
        return new Obstacle(clause.part(), clause.words() + how);
    }

    private static Optional<Step> at(List<Step> steps, int index) {
        return index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
    }
}
