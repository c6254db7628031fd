package dev.weir.sql.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.TimestampColumn;
import dev.weir.sql.schema.WindowType;
import dev.weir.sql.type.SqlType.Primitive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checker makes of statements that are right. */
class AnalyzerTest {
    private final DeclaredCatalog catalog = TestCatalog.create();
    private SessionProperties properties = SessionProperties.NONE;

    AnalyzerTest() {
        run("CREATE STREAM s (id BIGINT KEY, v INTEGER, t STRING, p STRUCT<a INTEGER, b STRING>)"
                + " WITH (kafka_topic = 's', value_format = 'JSON');");
        run("CREATE TABLE c (id BIGINT PRIMARY KEY, name STRING) WITH (kafka_topic = 'c', value_format = 'JSON');");
    }

    @Test
    void columnsWithoutANameGetOne() {
        assertThat(schemaOf("CREATE STREAM o AS SELECT id, v + 1, p->a, p->*, 1 AS ksql_col_1, t || '!' FROM s;"))
                .isEqualTo("`ID` BIGINT KEY, `KSQL_COL_0` INTEGER, `A` INTEGER, `A_1` INTEGER, `B` STRING,"
                        + " `KSQL_COL_1` INTEGER, `KSQL_COL_2` STRING");
    }

    @Test
    void joinedColumnsThatSeveralSourcesHaveAreCalledWithTheirSource() {
        assertThat(schemaOf("CREATE STREAM o AS SELECT s.id, v, name, c.rowtime FROM s JOIN c ON s.id = c.id;"))
                .isEqualTo("`S_ID` BIGINT KEY, `V` INTEGER, `NAME` STRING, `C_ROWTIME` BIGINT");
    }

    @Test
    void theKeyOfAFullJoinIsNobodysColumn() {
        run("CREATE STREAM s2 (id BIGINT KEY, w STRING) WITH (kafka_topic = 's2', value_format = 'JSON');");
        assertThat(schemaOf(
                        "CREATE STREAM o AS SELECT rowkey, v, w FROM s FULL JOIN s2 WITHIN 1 HOUR ON s.id = s2.id;"))
                .isEqualTo("`ROWKEY` BIGINT KEY, `V` INTEGER, `W` STRING");
    }

    @Test
    void aWindowedTableKnowsItsWindows() {
        PersistentQuery query = persistent("CREATE TABLE o AS SELECT t, COUNT(*) AS n, windowstart AS since FROM s"
                + " WINDOW TUMBLING (SIZE 15 MINUTES) GROUP BY t HAVING COUNT(*) > 1;");
        assertThat(query.sink().window())
                .contains(new WindowType(WindowType.Kind.TUMBLING, Optional.of(Duration.ofMinutes(15))));
        assertThat(query.sink().schema()).hasToString("`T` STRING KEY, `N` BIGINT, `SINCE` BIGINT");
        assertThat(StepNames.of(query))
                .isEqualTo(
                        "tableSink tableSelect tableFilter streamWindowedAggregate streamGroupBy streamSelect streamSource");
    }

    @Test
    void theSameAggregateIsComputedOnce() {
        PersistentQuery query = persistent(
                "CREATE TABLE o AS SELECT id, COUNT(*) AS n, COUNT(*) * 2 AS m FROM s GROUP BY id HAVING COUNT(*) > 1;");
        Step.Filter having = (Step.Filter) ((Step.Select) query.plan().input()).input();
        assertThat(((Step.Aggregate) having.input()).calls()).hasSize(1);
    }

    @Test
    void formatsAreThoseOfTheFirstSourceUnlessSaid() {
        run(
                "CREATE STREAM d (id BIGINT KEY, a INTEGER) WITH (kafka_topic = 'd', value_format = 'DELIMITED', value_delimiter = '|');");
        assertThat(persistent("CREATE STREAM same AS SELECT * FROM d;")
                        .sink()
                        .valueFormat()
                        .property("delimiter"))
                .contains("|");
        assertThat(persistent("CREATE STREAM other WITH (value_format = 'AVRO') AS SELECT * FROM d;")
                        .sink()
                        .valueFormat()
                        .properties())
                .isEmpty();
    }

    @Test
    void theSessionHasDefaults() {
        properties = new SessionProperties(
                Map.of("ksql.persistence.default.format.value", "JSON", "ksql.output.topic.name.prefix", "dev-"));
        run("CREATE STREAM x (a INTEGER) WITH (kafka_topic = 'x');");
        PersistentQuery query = persistent("CREATE STREAM y AS SELECT * FROM x;");
        assertThat(query.sink().topic()).isEqualTo("dev-Y");
        assertThat(query.sink().valueFormat().name()).isEqualTo(FormatName.JSON);
    }

    @Test
    void columnsComeFromTheRegistryWhereNoneAreWritten() {
        assertThat(schemaOf("CREATE STREAM k WITH (kafka_topic = 'known', format = 'AVRO');"))
                .isEqualTo("`ROWKEY` BIGINT KEY, `USER_ID` INTEGER, `HOME` STRUCT<`CITY` STRING>");
    }

    @Test
    void whatCannotBeCheckedHereIsSaidAndNoError() {
        Checked<Analyzed> result = analyze("CREATE STREAM k WITH (kafka_topic = 'unknown', value_format = 'AVRO');");
        assertThat(result.ok()).isTrue();
        assertThat(result.value()).isInstanceOf(Analyzed.Refused.class);
        assertThat(result.diagnostics())
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("because no registry is connected"));
    }

    @Test
    void aTimestampColumnIsFoundInAnyCase() {
        assertThat(persistent(
                                "CREATE STREAM o WITH (timestamp = 'seen') AS SELECT id, CAST(v AS BIGINT) AS seen FROM s;")
                        .sink()
                        .timestamp())
                .contains(new TimestampColumn("SEEN", Optional.empty()));
    }

    @Test
    void shownRowsHaveAllColumnsInTheOrderAskedFor() {
        TransientQuery query = (TransientQuery) run("SELECT v, id FROM s EMIT CHANGES LIMIT 3;");
        assertThat(query.mode()).isEqualTo(TransientQuery.Mode.PUSH);
        assertThat(query.limit()).hasValue(3);
        assertThat(query.schema()).hasToString("`V` INTEGER, `ID` BIGINT KEY");
        assertThat(((Step.Select) query.plan()).values())
                .extracting(Named::name)
                .containsExactly("V", "ID");
    }

    @Test
    void aPullQueryOnAWindowedTableShowsTheWindow() {
        run("CREATE TABLE w AS SELECT id, COUNT(*) AS n FROM s WINDOW TUMBLING (SIZE 1 HOUR) GROUP BY id;");
        TransientQuery query = (TransientQuery) run("SELECT * FROM w WHERE id = 1;");
        assertThat(query.mode()).isEqualTo(TransientQuery.Mode.PULL);
        assertThat(query.schema().names()).containsExactly("ID", "WINDOWSTART", "WINDOWEND", "N");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-23T23:45:12.000, 1582501512000",
        "2020-02-23T22:45:12.000-0100, 1582501512000",
        "2020-02-23T24, 1582502400000",
        "2020, 1577836800000"
    })
    void datesComparedWithRowtimeAreInstants(String text, long millis) {
        TransientQuery query = (TransientQuery) run("SELECT v FROM s WHERE rowtime >= '" + text + "' EMIT CHANGES;");
        Step.Filter filter = (Step.Filter) ((Step.Select) query.plan()).input();
        TypedExpression.Compare comparison = (TypedExpression.Compare) filter.condition();
        assertThat(comparison.right()).isEqualTo(new TypedExpression.Constant(millis, Primitive.BIGINT));
    }

    @Test
    void insertedValuesGetTheTypesOfTheirColumns() {
        Analyzed.ValuesInsert insert =
                (Analyzed.ValuesInsert) run("INSERT INTO s (rowtime, id, v) VALUES (1000, 7, 3);");
        assertThat(insert.values())
                .extracting(value -> value.name() + " " + value.expression().type())
                .containsExactly("ROWTIME BIGINT", "ID BIGINT", "V INTEGER");
    }

    private String schemaOf(String sql) {
        Analyzed analyzed = run(sql);
        return analyzed instanceof Analyzed.DefinedSource defined
                ? defined.source().schema().toString()
                : ((PersistentQuery) analyzed).sink().schema().toString();
    }

    private PersistentQuery persistent(String sql) {
        return (PersistentQuery) run(sql);
    }

    private Analyzed run(String sql) {
        Checked<Analyzed> result = analyze(sql);
        assertThat(result.diagnostics()).as(sql).isEmpty();
        catalog.apply(result.value());
        return result.value();
    }

    private Checked<Analyzed> analyze(String sql) {
        List<Statement> statements = Parser.parse(new SourceText("test", sql), Variables.NONE)
                .value()
                .statements();
        return Analyzer.analyze(statements.get(0), catalog, properties);
    }
}
