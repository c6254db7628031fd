package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udaf.VariadicArgs;
import io.confluent.ksql.util.Triple;
import java.util.List;
import java.util.Objects;

/** GENERIC_VAR_ARG: two arguments of any type, and any number of a third one. */
@UdafDescription(name = "GENERIC_VAR_ARG", description = "first arguments of rows without nulls")
public final class GenericVarArg {
    private GenericVarArg() {}

    @UdafFactory(description = "of three types")
    public static <A, B, C> Udaf<Triple<A, B, VariadicArgs<C>>, List<A>, List<A>> make() {
        return new Complete<>(
                row -> row.getLeft() != null
                        && row.getMiddle() != null
                        && row.getRight().stream().allMatch(Objects::nonNull),
                Triple::getLeft);
    }
}
