package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udtf.Udtf;
import io.confluent.ksql.function.udtf.UdtfDescription;
import java.util.List;

/** THROWING_UDTF: throws on demand. */
@UdtfDescription(name = "throwing_udtf", description = "fails on demand")
public final class ThrowingUdtf {
    @Udtf
    public List<Boolean> onDemand(boolean shouldThrow) {
        if (shouldThrow) {
            throw new IllegalStateException("failed on demand");
        }
        return List.of(false);
    }
}
