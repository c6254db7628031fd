package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import org.apache.kafka.connect.data.Struct;

/** TOSTRUCT: wraps a string. */
@UdfDescription(name = "tostruct", description = "wraps a string in a struct")
public final class ToStruct {
    @Udf(schema = TestUdf.STRUCT)
    public Struct wrap(String text) {
        return new Struct(TestUdf.SCHEMA).put("A", text);
    }
}
