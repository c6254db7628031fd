package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;

/** WhenResult: fails when it is called although it shouldn't be. */
@UdfDescription(name = "WhenResult", description = "returns its first argument")
public final class WhenResult {
    @Udf
    public int evaluate(int value, boolean mayRun) {
        if (!mayRun) {
            throw new IllegalStateException("this branch shouldn't have been evaluated");
        }
        return value;
    }
}
