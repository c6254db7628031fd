package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums what arguments weigh: a number itself, a string its length, null nothing.
 *
 * @param start what the literals of the call weigh
 * @param parts the arguments of a row
 */
record Weighing<I>(long start, Function<I, Stream<?>> parts) implements Udaf<I, Long, Long> {
    static long of(Object... literals) {
        return Stream.of(literals).mapToLong(Weighing::weight).sum();
    }

    static long weight(@Nullable Object part) {
        if (part instanceof Number number) {
            return number.longValue();
        }
        return part == null ? 0 : part.toString().length();
    }

    @Override
    public Long initialize() {
        return start;
    }

    @Override
    public Long aggregate(I current, Long aggregate) {
        return aggregate + parts.apply(current).mapToLong(Weighing::weight).sum();
    }

    @Override
    public Long merge(Long first, Long second) {
        return first + second;
    }

    @Override
    public Long map(Long aggregate) {
        return aggregate;
    }
}
