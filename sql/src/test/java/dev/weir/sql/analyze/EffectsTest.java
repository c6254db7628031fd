package dev.weir.sql.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects in the order creates | reads | writes | drops. */
class EffectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='t', VALUE_FORMAT='JSON')            ~ Source A | Topic t | |
            CREATE STREAM a (b my) WITH (KAFKA_TOPIC='t', PARTITIONS=1)                    ~ Source A, Topic t | Type MY | |
            CREATE STREAM a WITH (KAFKA_TOPIC='t', VALUE_FORMAT='AVRO')                    ~ Source A | Topic t, Subject t-value | |
            CREATE STREAM a (k INT KEY) WITH (KAFKA_TOPIC='t', FORMAT='avro')              ~ Source A, Subject t-key | Topic t, Subject t-value | |
            CREATE TABLE a WITH (KAFKA_TOPIC='t') AS SELECT COUNT(*) FROM b GROUP BY f(c)  ~ Source A, Topic t | Source B, Function COUNT, Function F | |
            CREATE STREAM a AS SELECT x.* FROM b x JOIN c ON x.i = c.i                     ~ Source A, Topic A | Source B, Source C | |
            CREATE STREAM a WITH (VALUE_FORMAT='PROTOBUF') AS SELECT CAST(i AS my) FROM b  ~ Source A, Topic A, Subject A-value | Source B, Type MY | |
            INSERT INTO a SELECT * FROM b                                                  ~ | Source B | Source A |
            INSERT INTO a VALUES (UCASE('x'))                                              ~ | Function UCASE | Source A |
            CREATE TYPE a AS STRUCT<x ARRAY<b>, y MAP<STRING, INT>>                        ~ Type A | Type B | |
            ALTER STREAM a ADD COLUMN x my                                                 ~ | Type MY | Source A |
            DROP STREAM a DELETE TOPIC                                                     ~ | | | Source A
            DROP TYPE a                                                                    ~ | | | Type A
            CREATE SINK CONNECTOR c WITH ('topics'='a, b')                                 ~ Connector C | Topic a, Topic b | |
            DROP CONNECTOR c                                                               ~ | | | Connector C
            TERMINATE q                                                                    ~ | | | Query Q
            PAUSE q                                                                        ~ | | Query Q |
            SELECT TRANSFORM(a, x => g(x)) FROM b                                          ~ | Source B, Function TRANSFORM, Function G | |
            EXPLAIN CREATE STREAM a AS SELECT * FROM b                                     ~ | Source B | |
            PRINT 'Topic'                                                                  ~ | Topic Topic | |
            ASSERT TOPIC t                                                                 ~ | Topic t | |
            ASSERT SCHEMA SUBJECT s                                                        ~ | Subject s | |
            SET 'a'='b'                                                                    ~ | | |
            """)
    void tellsEffects(String sql, String expected) {
        Checked<Script> parsed = Parser.parse(new SourceText("test.sql", sql + ";"), Variables.NONE);
        assertThat(parsed.diagnostics()).isEmpty();
        Effects effects = Effects.of(parsed.value().statements().get(0));
        String actual = text(effects.creates()) + "|" + text(effects.reads()) + "|" + text(effects.writes()) + "|"
                + text(effects.drops());
        assertThat(actual).isEqualTo(expected.replaceAll(" *\\| *", "|").strip());
    }

    private static String text(List<Reference> references) {
        return String.join(
                ", ",
                references.stream()
                        .map(reference -> reference.getClass().getSimpleName() + " " + reference.name())
                        .toList());
    }
}
