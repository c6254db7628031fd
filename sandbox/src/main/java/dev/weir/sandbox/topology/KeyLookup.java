package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.analyze.KeyedPull;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import java.util.List;
import java.util.Optional;

/** The keys that a pull query asks for, where its WHERE names them all: {@code key = 1}, {@code key IN (1, 2)}, perhaps AND something else. */
final class KeyLookup {
    private KeyLookup() {}

    static Optional<List<Key>> of(StatelessPlan plan) {
        List<Column> columns = plan.source().source().schema().key();
        return plan.firstFilter()
                .flatMap(filter -> new KeyedPull(columns).lookups(filter.condition()))
                .map(lookups -> keys(lookups, plan));
    }

    /** A constant that is null, or that can't be computed, equals no key. */
    private static List<Key> keys(List<List<TypedExpression>> lookups, StatelessPlan plan) {
        return lookups.stream()
                .map(constants -> Row.of(constants.stream().map(plan::constant).toArray()))
                .filter(KeyLookup::isWhole)
                .map(Key::of)
                .distinct()
                .toList();
    }

    private static boolean isWhole(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) == null) {
                return false;
            }
        }
        return true;
    }

    /** The filter that sees the source's own columns. */
    static Optional<Step.Filter> innermost(Step plan) {
        Optional<Step.Filter> found = Optional.empty();
        Step step = plan;
        while (!step.inputs().isEmpty()) {
            found = step instanceof Step.Filter filter ? Optional.of(filter) : found;
            step = step.inputs().get(0);
        }
        return found;
    }
}
