package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Collects the first arguments of rows without nulls.
 *
 * @param complete whether a row has no nulls
 */
record Complete<I, T>(Predicate<I> complete, Function<I, T> first) implements Udaf<I, List<T>, List<T>> {
    @Override
    public List<T> initialize() {
        return new ArrayList<>();
    }

    @Override
    public List<T> aggregate(I current, List<T> aggregate) {
        if (complete.test(current)) {
            aggregate.add(first.apply(current));
        }
        return aggregate;
    }

    @Override
    public List<T> merge(List<T> one, List<T> other) {
        one.addAll(other);
        return one;
    }

    @Override
    public List<T> map(List<T> aggregate) {
        return aggregate;
    }
}
