package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.util.Pair;
import java.util.Arrays;

/** MULTI_ARG: two arguments, and literals. */
@UdafDescription(name = "MULTI_ARG", description = "sums numbers and lengths")
public final class MultiArg {
    private MultiArg() {}

    @UdafFactory(description = "of two arguments")
    public static Udaf<Pair<Long, String>, Long, Long> make(int number, String... texts) {
        return new Weighing<>(
                number + Weighing.of((Object[]) texts), row -> Arrays.asList(row.getLeft(), row.getRight()).stream());
    }
}
