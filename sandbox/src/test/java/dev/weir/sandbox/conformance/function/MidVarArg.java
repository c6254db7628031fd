package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udaf.VariadicArgs;
import io.confluent.ksql.util.Pair;
import java.util.stream.Stream;

/** MID_VAR_ARG: a number, any number of strings, and two literals. */
@UdafDescription(name = "MID_VAR_ARG", description = "sums numbers and lengths")
public final class MidVarArg {
    private MidVarArg() {}

    @UdafFactory(description = "of any number of strings")
    public static Udaf<Pair<Long, VariadicArgs<String>>, Long, Long> make(int first, int second) {
        return new Weighing<>(
                Weighing.of(first, second),
                row -> Stream.concat(Stream.of(Weighing.weight(row.getLeft())), row.getRight().stream()));
    }
}
