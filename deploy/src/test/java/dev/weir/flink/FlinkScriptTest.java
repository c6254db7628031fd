package dev.weir.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Flink SQL is cut into statements, and what is found in them. */
final class FlinkScriptTest {
    @Test
    void semicolonsInTextsNamesAndCommentsEndNothing() {
        FlinkScript script = script("""
                -- a; comment
                CREATE TABLE `odd;name` (note STRING COMMENT 'it''s; so') /* ; */ WITH ('a' = ';');
                INSERT INTO sink SELECT * FROM `odd;name`
                """);
        assertThat(script.parts()).hasSize(2);
        assertThat(script.parts().get(0).text()).startsWith("CREATE TABLE").endsWith("';')");
        FlinkFacts insert = FlinkFacts.of(script.parts().get(1).text());
        assertThat(insert.form()).isEqualTo(FlinkForm.INSERT);
        assertThat(names(insert.reads())).containsExactly("odd;name");
        assertThat(names(insert.writes())).containsExactly("sink");
    }

    @Test
    void aStatementSetIsOneStatementInSpiteOfItsSemicolonsAndCases() {
        FlinkScript script = script("""
                EXECUTE STATEMENT SET BEGIN
                  INSERT INTO a SELECT CASE WHEN n > 1 THEN 1 ELSE 0 END FROM s;
                  INSERT INTO b SELECT n FROM s JOIN t ON s.id = t.id;
                END;
                CREATE VIEW v AS SELECT * FROM a;
                """);
        assertThat(script.parts()).hasSize(2);
        FlinkFacts set = FlinkFacts.of(script.parts().get(0).text());
        assertThat(set.form()).isEqualTo(FlinkForm.STATEMENT_SET);
        assertThat(names(set.writes())).containsExactly("a", "b");
        assertThat(names(set.reads())).containsExactly("s", "t");
        assertThat(FlinkFacts.of(script.parts().get(1).text()).form()).isEqualTo(FlinkForm.VIEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT * FROM a, b AS x, c y WHERE 1 = 1 | a,b,c",
                "SELECT EXTRACT(YEAR FROM ts), TRIM(BOTH 'x' FROM name) FROM a | a",
                "SELECT * FROM a WHERE b IS DISTINCT FROM c AND d IS NOT DISTINCT FROM e | a",
                "WITH x AS (SELECT * FROM a), y (k) AS (SELECT id FROM x) SELECT * FROM x JOIN y ON x.id = y.k | a",
                "SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) | a",
                "SELECT * FROM TABLE(HOP(DATA => TABLE a, TIMECOL => DESCRIPTOR(ts))) | a",
                "SELECT * FROM a LEFT JOIN b FOR SYSTEM_TIME AS OF a.ts ON a.id = b.id | a,b",
                "SELECT * FROM (SELECT * FROM a UNION ALL SELECT * FROM b) CROSS JOIN UNNEST(tags) AS t (tag) | a,b",
                "SELECT * FROM a, LATERAL TABLE(f(n)) AS t (x) | a",
                "SELECT * FROM db.a JOIN `cat`.`db`.`b c` USING (id) | db.a,cat.db.b c",
                "SELECT * FROM a /*+ OPTIONS('scan.startup.mode'='latest-offset') */ AS x | a"
            })
    void readsTables(String query, String tables) {
        assertThat(names(FlinkFacts.of("INSERT INTO sink " + query).reads())).containsExactly(tables.split(","));
    }

    @Test
    void aTablesTopicIsWhatItsOptionsSay() {
        assertThat(FlinkFacts.of("CREATE TABLE IF NOT EXISTS t (id INT)").topic())
                .contains("t");
        assertThat(FlinkFacts.of("CREATE TABLE t (id INT) WITH ('connector' = 'kafka', 'topic' = 'o.x')")
                        .topic())
                .contains("o.x");
        assertThat(FlinkFacts.of("CREATE TABLE t (id INT) WITH ('connector' = 'print')")
                        .topic())
                .isEmpty();
        assertThat(FlinkFacts.of("CREATE OR REPLACE VIEW t AS SELECT * FROM a").topic())
                .isEmpty();
        FlinkFacts filled = FlinkFacts.of("CREATE TABLE t WITH ('a' = 'b') AS SELECT CAST(x AS INT) AS y FROM a");
        assertThat(filled.form()).isEqualTo(FlinkForm.TABLE_AS);
        assertThat(filled.options()).containsExactly(Map.entry("a", "b"));
        assertThat(FlinkFacts.of("CREATE TABLE t (x AS y + 1) LIKE base").form())
                .isEqualTo(FlinkForm.TABLE);
        assertThat(names(FlinkFacts.of("CREATE TABLE t (x AS y + 1) LIKE base").reads()))
                .containsExactly("base");
    }

    @Test
    void blanksCommentsAndTheCaseOfKeywordsMakeNoDifference() {
        String one = FlinkFacts.normal("insert into t select Id -- x\n from  a");
        assertThat(one).isEqualTo(FlinkFacts.normal("INSERT INTO t SELECT Id FROM a"));
        assertThat(one).isNotEqualTo(FlinkFacts.normal("INSERT INTO t SELECT id FROM a"));
        assertThat(FlinkFacts.normal("SELECT 'a  b'")).isNotEqualTo(FlinkFacts.normal("SELECT 'a b'"));
        assertThat(FlinkFacts.normal("SELECT * FROM a /*+ OPTIONS('k'='v') */"))
                .isNotEqualTo(FlinkFacts.normal("SELECT * FROM a"));
    }

    @Test
    void aPlaceIsTheOneInTheFileWhateverVariablesBringIn() {
        FlinkScript script = FlinkScript.of(
                new SourceText("s.sql", "SET 'a' = '${long}';\nINSERT INTO ${t} SELECT * FROM b WHERE x = '$${y}'"),
                Map.of("long", "a much longer value", "t", "sink"));
        FlinkPart insert = script.parts().get(1);
        assertThat(insert.text()).isEqualTo("INSERT INTO sink SELECT * FROM b WHERE x = '${y}'");
        FlinkFacts facts = FlinkFacts.of(insert.text());
        assertThat(insert.span(facts.writes().stream().findFirst())).hasToString("s.sql:2:13");
        assertThat(insert.span(facts.writes().stream().findFirst()).text()).isEqualTo("${t}");
        assertThat(insert.span(facts.reads().stream().findFirst()).text()).isEqualTo("b");
        assertThat(script.undefined()).isEmpty();
        assertThat(FlinkScript.of(new SourceText("s.sql", "INSERT INTO ${t} SELECT 1"), Map.of())
                        .undefined())
                .extracting(Object::toString)
                .containsExactly("s.sql:1:13");
    }

    @Test
    void namesStayWhenStatementsChangeAndAreTakenByConfluentCloud() {
        String first = new FlinkNames("Shop_1").next(FlinkFacts.of("INSERT INTO `Orders.By Hour` SELECT 1 FROM a"));
        FlinkNames names = new FlinkNames("Shop_1");
        String changed = names.next(FlinkFacts.of("INSERT INTO `Orders.By Hour` SELECT 2 FROM b"));
        assertThat(changed).isEqualTo(first).startsWith("shop-1-insert-orders-by-hour-");
        assertThat(FlinkNames.isValid(first)).isTrue();
        assertThat(names.next(FlinkFacts.of("INSERT INTO `Orders.By Hour` SELECT 1 FROM c")))
                .isNotEqualTo(first);
        String longest = names.next(FlinkFacts.of("INSERT INTO " + "x".repeat(200) + " SELECT 1 FROM c"));
        assertThat(FlinkNames.isValid(longest)).isTrue();
    }

    @Test
    void createsOnlyWhatIsNotThere() {
        assertThat(FlinkFacts.ifNotExists("CREATE TABLE t (id INT)"))
                .isEqualTo("CREATE TABLE IF NOT EXISTS t (id INT)");
        assertThat(FlinkFacts.ifNotExists("CREATE VIEW IF NOT EXISTS v AS SELECT 1"))
                .isEqualTo("CREATE VIEW IF NOT EXISTS v AS SELECT 1");
        assertThat(FlinkFacts.ifNotExists("CREATE OR REPLACE VIEW v AS SELECT 1"))
                .isEqualTo("CREATE OR REPLACE VIEW v AS SELECT 1");
    }

    private static FlinkScript script(String sql) {
        return FlinkScript.of(new SourceText("s.sql", sql), Map.of());
    }

    private static List<String> names(List<FlinkFacts.Mention> mentions) {
        return mentions.stream().map(mention -> mention.table().toString()).toList();
    }
}
