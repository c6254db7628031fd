package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.util.Quintuple;
import java.util.Arrays;

/** FIVE_ARG: five arguments, and literals. */
@UdafDescription(name = "FIVE_ARG", description = "sums numbers and lengths")
public final class FiveArg {
    private FiveArg() {}

    @UdafFactory(description = "of five arguments")
    public static Udaf<Quintuple<Long, String, String, String, Integer>, Long, Long> make(int number, String... texts) {
        return new Weighing<>(
                number + Weighing.of((Object[]) texts),
                row ->
                        Arrays.asList(row.getFirst(), row.getSecond(), row.getThird(), row.getFourth(), row.getFifth())
                                .stream());
    }
}
