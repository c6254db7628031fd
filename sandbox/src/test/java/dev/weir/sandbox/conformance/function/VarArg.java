package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udaf.VariadicArgs;
import io.confluent.ksql.util.Pair;
import java.util.stream.Stream;

/** VAR_ARG: a number and any number of strings. */
@UdafDescription(name = "VAR_ARG", description = "sums numbers and lengths")
public final class VarArg {
    private VarArg() {}

    @UdafFactory(description = "of any number of strings")
    public static Udaf<Pair<Long, VariadicArgs<String>>, Long, Long> make() {
        return new Weighing<>(
                0, row -> Stream.concat(Stream.of(Weighing.weight(row.getLeft())), row.getRight().stream()));
    }
}
