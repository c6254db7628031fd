package dev.weir.udf;

import io.confluent.ksql.function.udaf.Udaf;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the one touch of a group that comes first in an order. The result is the same for every order in which rows come in, so late rows are welcome.
 *
 * @param <I> what a row brings
 */
final class KeptTouch<I> implements Udaf<I, Struct, String> {
    private final Comparator<Struct> order;
    private final Function<I, Optional<Struct>> touches;

    /** @param touches the touch of a row, if it counts */
    KeptTouch(Comparator<Struct> order, Function<I, Optional<Struct>> touches) {
        this.order = order;
        this.touches = touches;
    }

    @Override
    public Struct initialize() {
        return Touches.none();
    }

    @Override
    public Struct aggregate(I row, Struct kept) {
        return touches.apply(row).map(touch -> merge(kept, touch)).orElse(kept);
    }

    @Override
    public Struct merge(Struct one, Struct other) {
        if (!Touches.isTouch(one)) {
            return other;
        }
        return !Touches.isTouch(other) || order.compare(one, other) <= 0 ? one : other;
    }

    @Override
    public @Nullable String map(Struct kept) {
        return Touches.source(kept);
    }
}
