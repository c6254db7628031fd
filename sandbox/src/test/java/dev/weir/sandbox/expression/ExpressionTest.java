package dev.weir.sandbox.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sandbox.expression.function.ScalarFunctions;
import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.row.Row;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions from SQL to value. */
class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "1 + 2 * 3                                   ~ 7",
                "7 / 2                                       ~ 3",
                "7.0 / 2                                     ~ 3.500000000000",
                "10.5 * 2                                    ~ 21.0",
                "2147483647 + 1                              ~ -2147483648",
                "1 = 1.0                                     ~ true",
                "'b' > 'a'                                   ~ true",
                "CAST(NULL AS INT) = 1                       ~ false",
                "NOT (CAST(NULL AS INT) = 1)                 ~ true",
                "CAST(NULL AS INT) IS NOT DISTINCT FROM NULL ~ true",
                "3 BETWEEN 1 AND 3                           ~ true",
                "3 NOT IN (1, 2)                             ~ true",
                "'abc' LIKE 'a_c%'                           ~ true",
                "'50%' LIKE '50!%' ESCAPE '!'                ~ true",
                "CASE WHEN 1 > 2 THEN 'x' ELSE 'y' END       ~ y",
                "ARRAY[1, 2, 3][-1]                          ~ 3",
                "MAP('a' := 1)['b']                          ~ null",
                "STRUCT(X := 5)->X                           ~ 5",
                "CAST('12' AS BIGINT)                        ~ 12",
                "CAST(2.5 AS STRING)                         ~ 2.5",
                "CAST('t' AS BOOLEAN)                        ~ true",
                "CAST('2020-02-29' AS DATE)                  ~ 2020-02-29",
                "'a' || 'b' || 'c'                           ~ abc",
                "SUBSTRING('stream', -3, 2)                  ~ ea",
                "UCASE('a') || LCASE('B')                    ~ Ab",
                "SPLIT('a,b,,c', ',')                        ~ [a, b, , c]",
                "TRIM('  x ')                                ~ x",
                "REPLACE('foo', 'o', 'u')                    ~ fuu",
                "INITCAP('hello wORLD')                      ~ Hello World",
                "INSTR('corporate floor', 'or', -3, 2)       ~ 2",
                "LPAD('7', 3, '0')                           ~ 007",
                "MASK_KEEP_RIGHT('4111-2222', 4)             ~ nnnn-2222",
                "REGEXP_EXTRACT('(.)b', 'abc', 1)            ~ a",
                "ROUND(-1.5)                                 ~ -1",
                "ROUND(1.256, 2)                             ~ 1.260",
                "ABS(-3)                                     ~ 3",
                "GREATEST(1, 5, 3)                           ~ 5",
                "COALESCE(CAST(NULL AS STRING), 'x')         ~ x",
                "IFNULL(CAST(NULL AS INT), 2)                ~ 2",
                "EXTRACTJSONFIELD('{\"a\":[{\"b\":\"c\"}]}', '$.a[0].b') ~ c",
                "ARRAY_JOIN(ARRAY_SORT(ARRAY['b', 'a']), '+') ~ a+b",
                "TRANSFORM(ARRAY[1, 2], X => X * 10)         ~ [10, 20]",
                "REDUCE(ARRAY[1, 2, 3], 10, (S, X) => S + X) ~ 16",
                "FILTER(MAP('a' := 1, 'b' := 2), (K, V) => V > 1) ~ {b=2}",
                "TIMESTAMPTOSTRING(0, 'yyyy-MM-dd HH:mm', 'Europe/Berlin') ~ 1970-01-01 01:00",
                "FORMAT_TIMESTAMP(PARSE_TIMESTAMP('31/12/2020', 'dd/MM/yyyy'), 'yyyy') ~ 2020",
                "FORMAT_DATE(DATEADD(DAYS, 1, CAST('2020-02-28' AS DATE)), 'yyyy-MM-dd') ~ 2020-02-29",
                "ENCODE('x', 'utf8', 'base64')               ~ eA==",
                "URL_EXTRACT_PARAMETER('http://h/?a=b%20c', 'a') ~ b c",
                "MD5('ksql')                                 ~ a8f30e0ce6998ea8a05c9c63c13e156c",
            })
    void computes(String expression, String expected) {
        assertThat(String.valueOf(evaluate(expression))).isEqualTo(expected);
    }

    @Test
    void knowsEveryFunctionOfTheDialect() {
        List<String> runnable = Functions.builtIn().all().stream()
                .filter(function -> function.kind() != FunctionKind.AGGREGATE)
                .map(Function::name)
                .toList();

        assertThat(ScalarFunctions.names()).containsAll(runnable);
    }

    private static @Nullable Object evaluate(String expression) {
        DeclaredCatalog catalog =
                new DeclaredCatalog(Functions.builtIn(), subject -> new Catalog.SchemaLookup.Missing());
        Optional<Analyzed.PersistentQuery> query = Optional.empty();
        String script = "CREATE STREAM S (ID STRING KEY) WITH (KAFKA_TOPIC='s', PARTITIONS=1, VALUE_FORMAT='JSON');"
                + "CREATE STREAM T AS SELECT ID, " + expression + " AS E FROM S;";
        for (Statement statement : Parser.parse(new SourceText("test", script), Variables.NONE)
                .value()
                .statements()) {
            var checked = Analyzer.analyze(statement, catalog, SessionProperties.NONE);
            assertThat(checked.diagnostics()).isEmpty();
            catalog.apply(checked.value());
            if (checked.value() instanceof Analyzed.PersistentQuery found) {
                query = Optional.of(found);
            }
        }
        Step.Select select = (Step.Select) query.orElseThrow().plan().input();
        TypedExpression typed = select.values().get(0).expression();
        Object value =
                ExpressionCompiler.compile(typed, List.of(), UserCalls.NONE).evaluate(Row.EMPTY);
        return value instanceof Object[] array ? Arrays.asList(array) : value;
    }
}
