package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;

/** WhenCondition: fails when it is called although it shouldn't be. */
@UdfDescription(name = "WhenCondition", description = "returns its first argument")
public final class WhenCondition {
    @Udf
    public boolean evaluate(boolean value, boolean mayRun) {
        if (!mayRun) {
            throw new IllegalStateException("this branch shouldn't have been evaluated");
        }
        return value;
    }
}
