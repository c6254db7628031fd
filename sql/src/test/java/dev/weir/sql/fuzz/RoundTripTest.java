package dev.weir.sql.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is written is read back the same, whatever the tree. */
class RoundTripTest {

    @Property(tries = 500)
    void queries(@ForAll long seed) {
        same(new RandomStatements(new Random(seed), Vocabulary.HARD).query());
    }

    @Property(tries = 500)
    void definitions(@ForAll long seed) {
        same(new RandomStatements(new Random(seed), Vocabulary.HARD).definition());
    }

    @Property(tries = 500)
    void commands(@ForAll long seed) {
        Random random = new Random(seed);
        RandomExpressions expressions = new RandomExpressions(random, Vocabulary.HARD);
        RandomStatements statements = new RandomStatements(random, Vocabulary.HARD);
        same(new RandomCommands(random, expressions, statements).command());
    }

    /** A kind of statement that nobody makes up is a kind that nobody tests. */
    @Test
    void everyKindOfStatementIsMadeUp() {
        RandomStatements statements = new RandomStatements(new Random(1), Vocabulary.HARD);
        assertThat(Stream.generate(statements::statement).limit(5_000).map(Object::getClass))
                .contains(Statement.class.getPermittedSubclasses());
    }

    /** A variable must not change what is a string: its name is escaped there. */
    private static void same(Statement statement) {
        String text = Formatter.format(statement) + ";";
        Checked<Script> parsed =
                Parser.parseTestScript(new SourceText("test.sql", text), Variables.of(Map.of("variable", "value")));
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        assertThat(parsed.value().statements()).as(text).isEqualTo(List.of(statement));
    }
}
