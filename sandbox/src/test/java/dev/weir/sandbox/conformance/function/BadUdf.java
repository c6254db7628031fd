package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import org.jspecify.annotations.Nullable;

/** BAD_UDF: throws, or has no answer. */
@UdfDescription(name = "bad_udf", description = "fails on purpose")
public final class BadUdf {
    private int calls;

    @Udf
    public int always(int ignored) {
        throw new IllegalStateException("failed on purpose, given " + ignored);
    }

    @Udf
    public int onDemand(boolean shouldThrow) {
        if (shouldThrow) {
            throw new IllegalStateException("failed on demand");
        }
        return 0;
    }

    @Udf
    public @Nullable String everySecondTime(@Nullable String given) {
        return calls++ % 2 == 0 ? given : null;
    }
}
