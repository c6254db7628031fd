package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.source.SourceText;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimedRowTest {
    private static final List<String> COLUMNS = List.of("ID", "n");

    @Test
    void namesAllColumnsWhereTheUserNamedNone() {
        TimedRow row = row("INSERT INTO S VALUES ('a', 1);", COLUMNS);
        assertThat(text(row)).isEqualTo("INSERT INTO S (ROWTIME, ID, `n`) VALUES (1700000000000, 'a', 1)");
        assertThat(row.time()).hasValue(1_700_000_000_000L);
    }

    @Test
    void addsToTheColumnsThatTheUserNamed() {
        TimedRow row = row("INSERT INTO S (ID) VALUES ('a');", List.of());
        assertThat(text(row)).isEqualTo("INSERT INTO S (ROWTIME, ID) VALUES (1700000000000, 'a')");
    }

    @Test
    void keepsATimeThatTheUserGave() {
        TimedRow row = row("INSERT INTO S (ID, rowtime) VALUES ('a', 42);", List.of());
        assertThat(text(row)).isEqualTo("INSERT INTO S (ID, ROWTIME) VALUES ('a', 42)");
        assertThat(row.time()).hasValue(42);
    }

    @Test
    void doesNotKnowTheTimeThatAnExpressionGives() {
        assertThat(row("INSERT INTO S (ID, ROWTIME) VALUES ('a', 40 + 2);", List.of())
                        .time())
                .isEmpty();
    }

    @Test
    void leavesAsItIsWhatTheServerWillRefuse() {
        for (List<String> columns : List.of(List.<String>of(), List.of("ID"))) {
            TimedRow row = row("INSERT INTO S VALUES ('a', 1);", columns);
            assertThat(text(row)).isEqualTo("INSERT INTO S VALUES ('a', 1)");
            assertThat(row.time()).isEmpty();
        }
    }

    private static String text(TimedRow row) {
        return Formatter.format(row.statement()).replaceAll("\\s+", " ");
    }

    private static TimedRow row(String statement, List<String> columns) {
        InsertValues insert = (InsertValues) Parser.parse(new SourceText("row.sql", statement), Variables.NONE)
                .value()
                .statements()
                .get(0);
        return TimedRow.of(insert, 1_700_000_000_000L, columns);
    }
}
