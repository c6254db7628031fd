package dev.weir.sql.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Array;
import dev.weir.sql.type.SqlType.Decimal;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsTest {
    private static final Functions FUNCTIONS = Functions.builtIn().with(TestFunctions.all());

    @Test
    void allFunctionsOfKsqlDbAreKnown() {
        List<Function> all = Functions.builtIn().all();
        assertThat(all).hasSize(149);
        assertThat(all)
                .filteredOn(function -> function.kind() == FunctionKind.SCALAR)
                .hasSize(129);
        assertThat(all)
                .filteredOn(function -> function.kind() == FunctionKind.AGGREGATE)
                .hasSize(18);
        assertThat(all)
                .filteredOn(function -> function.kind() == FunctionKind.TABLE)
                .hasSize(2);
        assertThat(all).allSatisfy(function -> {
            assertThat(function.signatures()).isNotEmpty();
            assertThat(function.description()).isNotBlank();
        });
        assertThat(all.stream()
                        .mapToInt(function -> function.signatures().size())
                        .sum())
                .isEqualTo(317);
    }

    @Test
    void whatOtherDatabasesCallDifferentlyIsThere() {
        assertThat(OtherDialects.names()).allSatisfy((other, ours) -> {
            assertThat(Functions.builtIn().find(other)).isEmpty();
            assertThat(Functions.builtIn().find(ours)).isPresent();
        });
    }

    @Test
    void aSignatureIsIdentifiedByNameAndParameters() {
        assertThat(Functions.builtIn().all().stream()
                        .flatMap(function -> function.signatures().stream())
                        .map(FunctionSignature::id))
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("abs", List.of(Primitive.INTEGER), "ABS(INTEGER) INTEGER"),
                Arguments.of("ABS", List.of(new Decimal(5, 2)), "ABS(DECIMAL) DECIMAL(5, 2)"),
                Arguments.of("ROUND", List.of(new Decimal(5, 2)), "ROUND(DECIMAL) DECIMAL(3, 0)"),
                Arguments.of("CONCAT", List.of(Primitive.STRING, Primitive.STRING), "CONCAT(STRING...) STRING"),
                Arguments.of(
                        "GREATEST",
                        List.of(new Decimal(5, 2), new Decimal(4, 3)),
                        "GREATEST(DECIMAL, DECIMAL...) DECIMAL(6, 3)"),
                Arguments.of(
                        "GEO_DISTANCE",
                        List.of(Primitive.DOUBLE, Primitive.DOUBLE, Primitive.INTEGER, Primitive.INTEGER),
                        "GEO_DISTANCE(DOUBLE, DOUBLE, DOUBLE, DOUBLE) DOUBLE"),
                Arguments.of("COALESCE", List.of(Untyped.NULL, Primitive.DATE), "COALESCE(T, T...) DATE"),
                Arguments.of(
                        "ARRAY_CONTAINS",
                        List.of(new Array(Primitive.STRING), Primitive.STRING),
                        "ARRAY_CONTAINS(ARRAY<T>, T) BOOLEAN"),
                Arguments.of("SUM", List.of(Primitive.INTEGER), "SUM(INTEGER) INTEGER"),
                Arguments.of(
                        "TOPK",
                        List.of(Primitive.BIGINT, Primitive.STRING, Primitive.INTEGER),
                        "TOPK(BIGINT, ANY..., INTEGER) ARRAY<STRUCT<`sort_col` BIGINT, `col0` STRING>>"),
                Arguments.of(
                        "TEST_UDF", List.of(Primitive.INTEGER, Primitive.STRING), "TEST_UDF(INTEGER, STRING) STRING"),
                Arguments.of("IFNULL", List.of(Primitive.BIGINT, Primitive.INTEGER), "none"),
                Arguments.of("SUM", List.of(Primitive.STRING), "none"),
                Arguments.of("SUBSTRING", List.of(Primitive.STRING), "none"),
                Arguments.of("GREATEST", List.of(Primitive.INTEGER, Primitive.BIGINT), "ambiguous"),
                Arguments.of("GREATEST", List.of(Untyped.NULL, Untyped.NULL), "ambiguous"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void findsTheSignatureThatACallMeans(String name, List<SqlType> arguments, String expected) {
        Function function = FUNCTIONS.find(name).orElseThrow();
        List<ArgumentType> types =
                arguments.stream().<ArgumentType>map(ArgumentType.Value::new).toList();
        assertThat(describe(Resolver.resolve(function, types), arguments)).isEqualTo(expected);
    }

    private static String describe(Resolution resolution, List<SqlType> arguments) {
        if (resolution instanceof Resolution.Found found) {
            return found.signature().id() + " " + ResultTypes.of(found, arguments);
        }
        return resolution instanceof Resolution.Ambiguous ? "ambiguous" : "none";
    }
}
