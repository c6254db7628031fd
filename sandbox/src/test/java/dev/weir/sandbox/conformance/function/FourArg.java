package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.util.Quadruple;
import java.util.Arrays;

/** FOUR_ARG: four arguments, and literals. */
@UdafDescription(name = "FOUR_ARG", description = "sums numbers and lengths")
public final class FourArg {
    private FourArg() {}

    @UdafFactory(description = "of four arguments")
    public static Udaf<Quadruple<Long, String, String, String>, Long, Long> make(int number, String... texts) {
        return new Weighing<>(
                number + Weighing.of((Object[]) texts),
                row -> Arrays.asList(row.getFirst(), row.getSecond(), row.getThird(), row.getFourth()).stream());
    }
}
