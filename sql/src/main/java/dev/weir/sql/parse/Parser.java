package dev.weir.sql.parse;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Define;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.parse.grammar.DialectParser.StatementContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the ksqlDB dialect. */
public final class Parser {
    private final SourceText source;
    private final Grammar grammar = new Grammar();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final boolean testScript;
    private Variables variables;

    private Parser(SourceText source, Variables variables, boolean testScript) {
        this.source = source;
        this.variables = variables;
        this.testScript = testScript;
    }

    /**
     * Reads all statements of a text. A statement that is wrong is left out of the script and said in the diagnostics; the following ones are read all the
     * same.
     *
     * @param variables what is defined before the first statement; DEFINE and UNDEFINE in the text change it for the statements that follow
     */
    public static Checked<Script> parse(SourceText source, Variables variables) {
        return new Parser(source, variables, false).script();
    }

    /** As {@link #parse}, but with the statements that only test scripts know, such as ASSERT VALUES. */
    public static Checked<Script> parseTestScript(SourceText source, Variables variables) {
        return new Parser(source, variables, true).script();
    }

    private Checked<Script> script() {
        for (Piece piece : Piece.cut(source)) {
            read(piece);
        }
        return new Checked<>(new Script(statements), problems);
    }

    private void read(Piece piece) {
        Reading reading = new Reading(source, variables, testScript);
        Optional<StatementContext> tree = grammar.statement(piece.tokens());
        Optional<Statement> statement = tree.map(context -> context.accept(new StatementReader(reading)));
        if (tree.isEmpty()) {
            reading.report(SyntaxProblem.UNEXPECTED_WORD, reading.span(piece.first()), "");
        }
        problems.addAll(reading.problems());
        if (!reading.failed()) {
            statement.ifPresent(this::add);
        }
    }

    private void add(Statement statement) {
        statements.add(statement);
        if (statement instanceof Define define) {
            variables = variables.with(define.variable(), define.value());
        }
        if (statement instanceof Undefine undefine) {
            variables = variables.without(undefine.variable());
        }
    }
}
