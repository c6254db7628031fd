package dev.weir.sql.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read back the same, whatever the tree. */
class RoundTripTest {

    @Property(tries = 500)
    void queries(@ForAll long seed) {
        same(new RandomStatements(new Random(seed)).query());
    }

    @Property(tries = 500)
    void definitions(@ForAll long seed) {
        same(new RandomStatements(new Random(seed)).definition());
    }

    /** A variable must not change what is a string: its name is escaped there. */
    private static void same(Statement statement) {
        String text = Formatter.format(statement) + ";";
        Checked<Script> parsed =
                Parser.parse(new SourceText("test.sql", text), Variables.of(Map.of("variable", "value")));
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        assertThat(parsed.value().statements()).as(text).isEqualTo(List.of(statement));
    }
}
