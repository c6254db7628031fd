package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udaf.VariadicArgs;
import io.confluent.ksql.util.Pair;
import java.util.List;
import java.util.Objects;

/** OBJ_COL_ARG: an int and any number of anything. */
@UdafDescription(name = "OBJ_COL_ARG", description = "first arguments of rows without nulls")
public final class ObjColArg {
    private ObjColArg() {}

    @UdafFactory(description = "of anything")
    public static Udaf<Pair<Integer, VariadicArgs<Object>>, List<Integer>, List<Integer>> make() {
        return new Complete<>(
                row -> row.getLeft() != null && row.getRight().stream().allMatch(Objects::nonNull), Pair::getLeft);
    }
}
