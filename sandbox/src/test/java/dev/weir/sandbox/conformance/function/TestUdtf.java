package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udf.UdfParameter;
import io.confluent.ksql.function.udf.UdfSchemaProvider;
import io.confluent.ksql.function.udtf.Udtf;
import io.confluent.ksql.function.udtf.UdtfDescription;
import io.confluent.ksql.schema.ksql.SqlArgument;
import io.confluent.ksql.schema.ksql.types.SqlDecimal;
import io.confluent.ksql.schema.ksql.types.SqlType;
import io.confluent.ksql.schema.ksql.types.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;

/** TEST_UDTF: gives its argument back, or says what its many arguments hold. */
@UdtfDescription(name = "test_udtf", description = "gives its argument back")
public final class TestUdtf {
    private static final String STRUCT = "STRUCT<A VARCHAR>";

    @Udtf
    public List<Integer> one(int value) {
        return List.of(value);
    }

    @Udtf
    public List<Long> one(long value) {
        return List.of(value);
    }

    @Udtf
    public List<Double> one(double value) {
        return List.of(value);
    }

    @Udtf
    public List<Boolean> one(boolean value) {
        return List.of(value);
    }

    @Udtf
    public List<String> one(String value) {
        return List.of(value);
    }

    @Udtf(schemaProvider = "longer")
    public List<BigDecimal> one(BigDecimal value) {
        return List.of(value);
    }

    @Udtf(schema = STRUCT)
    public List<Struct> one(@UdfParameter(schema = STRUCT) Struct value) {
        return List.of(value);
    }

    @UdfSchemaProvider
    public SqlType longer(List<SqlArgument> arguments) {
        SqlDecimal given = (SqlDecimal) arguments.get(0).getSqlTypeOrThrow();
        return SqlTypes.decimal(given.getPrecision() + 10, given.getScale());
    }

    @Udtf
    public List<String> many(
            int a, long b, double c, boolean d, String e, BigDecimal f, @UdfParameter(schema = STRUCT) Struct g) {
        return texts(a, b, c, d, e, f, g);
    }

    @Udtf
    public List<String> firsts(
            List<Integer> a,
            List<Long> b,
            List<Double> c,
            List<Boolean> d,
            List<String> e,
            List<BigDecimal> f,
            @UdfParameter(schema = "ARRAY<" + STRUCT + ">") List<Struct> g) {
        return texts(a.get(0), b.get(0), c.get(0), d.get(0), e.get(0), f.get(0), g.get(0));
    }

    @Udtf
    public List<String> values(
            Map<String, Integer> a,
            Map<String, Long> b,
            Map<String, Double> c,
            Map<String, Boolean> d,
            Map<String, String> e,
            Map<String, BigDecimal> f,
            @UdfParameter(schema = "MAP<STRING, " + STRUCT + ">") Map<String, Struct> g) {
        return Stream.of(a, b, c, d, e, f, g)
                .map(map -> map.values().iterator().next().toString())
                .toList();
    }

    private static List<String> texts(Object... values) {
        return Stream.of(values).map(Object::toString).toList();
    }
}
