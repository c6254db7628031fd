package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** TEST_UDF: says which of its methods was called. */
@UdfDescription(name = "test_udf", description = "says which overload it is")
public final class TestUdf {
    static final String STRUCT = "STRUCT<A STRING>";
    static final Schema SCHEMA = SchemaBuilder.struct()
            .field("A", Schema.OPTIONAL_STRING_SCHEMA)
            .optional()
            .build();

    @Udf
    public String doStuffIntString(int number, String text) {
        return "doStuffIntString";
    }

    @Udf
    public String doStuffLongString(long number, String text) {
        return "doStuffLongString";
    }

    @Udf
    public String doStuffLongLongString(long first, long second, String text) {
        return "doStuffLongLongString";
    }

    @Udf
    public String doStuffLongVarargs(long... numbers) {
        return "doStuffLongVarargs";
    }

    @Udf
    public String doStuffStruct(@UdfParameter(schema = STRUCT) Struct struct) {
        return struct.getString("A");
    }

    @Udf(schema = STRUCT)
    public Struct returnStructStuff() {
        return new Struct(SCHEMA).put("A", "foo");
    }
}
