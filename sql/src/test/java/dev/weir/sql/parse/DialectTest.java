package dev.weir.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialect's own ways, each shown by the canonical form of what was read. */
class DialectTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            a                       ~ A
            `a`                     ~ `a`
            "a ""b"                 ~ `a "b`
            `FROM`                  ~ `FROM`
            1a                      ~ `1A`
            0_X                     ~ `0_X`
            a@b                     ~ A@B
            'it''s'                 ~ 'it''s'
            - 5                     ~ -5
            -9223372036854775808    ~ -9223372036854775808
            a-1                     ~ A - 1
            a - -1                  ~ A - -1
            - -1                    ~ - -1
            -(1)                    ~ -(1)
            -a                      ~ -A
            2147483648              ~ 2147483648
            1.                      ~ 1.
            DECIMAL '1E+3'          ~ DECIMAL '1E+3'
            .50                     ~ 0.50
            1e3                     ~ 1000.0E0
            DECIMAL '1.20'          ~ 1.20
            a || b + c              ~ A || B + C
            (a || b) + c            ~ (A || B) + C
            a - (b - c)             ~ A - (B - C)
            (a - b) - c             ~ A - B - C
            not a = b and c or d    ~ NOT A = B AND C OR D
            not (a and b)           ~ NOT (A AND B)
            (a = b) = c             ~ (A = B) = C
            a <> b                  ~ A <> B
            a != b                  ~ A <> B
            a is not distinct from b~ A IS NOT DISTINCT FROM B
            a between 1 and 2 and b ~ A BETWEEN 1 AND 2 AND B
            a not in (1, 2)         ~ A NOT IN (1, 2)
            a like 'x%' escape '!'  ~ A LIKE 'x%' ESCAPE '!'
            s->f->g[1]              ~ S->F->G[1]
            x.s->f                  ~ X.S->F
            array[1, 2][1]          ~ ARRAY[1, 2][1]
            array                   ~ `ARRAY`
            map                     ~ `MAP`
            map['k']                ~ `MAP`['k']
            map('k' := 1)           ~ MAP('k' := 1)
            struct(f := 1)->f       ~ STRUCT(F := 1)->F
            struct->f               ~ `STRUCT`->F
            count(*)                ~ COUNT(*)
            dateadd(days, 1, d)     ~ DATEADD(DAYS, 1, D)
            abs(day)                ~ ABS(DAY)
            f(a, x => x + 1)        ~ F(A, (X) => X + 1)
            f(a, (x, y) => x)       ~ F(A, (X, Y) => X)
            f((a))                  ~ F(A)
            replace(a, 'b', 'c')    ~ REPLACE(A, 'b', 'c')
            cast(a as varchar(255)) ~ CAST(A AS VARCHAR)
            cast(a as int array)    ~ CAST(A AS ARRAY<INT>)
            cast(a as struct<>)     ~ CAST(A AS STRUCT<>)
            case a when 1 then 2 end~ CASE A WHEN 1 THEN 2 END
            a--1                    ~ A
            a /* b */ + c           ~ A + C
            a --@ directive         ~ A
            """)
    void readsExpressions(String written, String canonical) {
        assertThat(format("SELECT " + written + "\nFROM t;")).isEqualTo("SELECT\n  " + canonical + "\nFROM T");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            list topics extended              ~ SHOW TOPICS EXTENDED
            show all topics                   ~ SHOW ALL TOPICS
            describe tables                   ~ DESCRIBE TABLES
            describe `TABLES` extended        ~ DESCRIBE `TABLES` EXTENDED
            describe function f               ~ DESCRIBE FUNCTION F
            describe function                 ~ DESCRIBE `FUNCTION`
            print myTopic from beginning      ~ PRINT 'myTopic' FROM BEGINNING
            print 't' sample 3 limit 2        ~ PRINT 't' INTERVAL 3 LIMIT 2
            terminate all                     ~ TERMINATE ALL
            pause csas_a_1                    ~ PAUSE CSAS_A_1
            explain select * from a           ~ ^EXPLAIN SELECT
              *
            FROM A^
            drop stream if exists a delete topic ~ DROP STREAM IF EXISTS A DELETE TOPIC
            assert not exists topic t timeout 3 seconds ~ ASSERT NOT EXISTS TOPIC 't' TIMEOUT 3 SECONDS
            assert schema subject s id 3      ~ ASSERT SCHEMA SUBJECT 's' ID 3
            insert into map (a) values (1)    ~ INSERT INTO `MAP` (A) VALUES (1)
            define select = 'x'               ~ DEFINE select = 'x'
            """)
    void readsStatements(String written, String canonical) {
        assertThat(format(written + ";")).isEqualTo(canonical);
    }

    @Test
    void substitutesVariablesByPlace() {
        Variables variables =
                Variables.of(Map.of("n", "orders", "q", "`Orders`", "s", "'it''s'", "i", "-3", "t", "a'b"));
        String sql = "SELECT ${n}, ${q}, ${s}, ${i}, '${t} ${unknown} $${n}' FROM ${n};";
        Checked<Script> parsed = Parser.parse(new SourceText("test.sql", sql), variables);
        assertThat(parsed.ok()).isTrue();
        assertThat(Formatter.format(parsed.value().statements().get(0))).isEqualTo("""
                SELECT
                  ORDERS,
                  `Orders`,
                  'it''s',
                  -3,
                  'a''b $${unknown} $${n}'
                FROM ORDERS""");
    }

    @Test
    void definesForWhatFollows() {
        String sql =
                "DEFINE a = 'x'; DROP STREAM ${a}; DEFINE a = '${a}y'; DROP STREAM ${a}; UNDEFINE a; DROP STREAM ${a};";
        Checked<Script> parsed = parse(sql);
        assertThat(parsed.value().statements()).extracting(Statement::span).hasSize(5);
        assertThat(Formatter.formatScript(parsed.value())).contains("DROP STREAM X;", "DROP STREAM XY;");
        assertThat(parsed.diagnostics()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASSERT VALUES a (b) VALUES (1);",
                "ASSERT NULL VALUES a (b) KEY (1);",
                "RUN SCRIPT 'x';",
                "ASSERT STREAM a (b INT) WITH (KAFKA_TOPIC='a');"
            })
    void readsTestStatementsInTestScriptsOnly(String sql) {
        SourceText source = new SourceText("test.sql", sql);
        assertThat(Parser.parse(source, Variables.NONE).ok()).isFalse();
        assertThat(Parser.parseTestScript(source, Variables.NONE).ok()).isTrue();
    }

    private static String format(String sql) {
        Checked<Script> parsed = parse(sql);
        assertThat(parsed.diagnostics()).isEmpty();
        return Formatter.format(parsed.value().statements().get(0));
    }

    private static Checked<Script> parse(String sql) {
        return Parser.parse(new SourceText("test.sql", sql), Variables.NONE);
    }
}
