package dev.weir.sql.parse;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import dev.weir.sql.ast.Define;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

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
        Cut cut = Cut.of(source);
        cut.swallowing().forEach(this::warnOfSwallowing);
        Optional<Statement> previous = Optional.empty();
        for (Piece piece : cut.pieces()) {
            Reading reading = new Reading(source, variables, testScript);
            Optional<Statement> statement = read(piece, reading);
            if (goesOn(piece)) {
                forget(previous);
            }
            problems.addAll(reading.problems());
            previous = reading.failed() ? Optional.empty() : statement;
            previous.ifPresent(this::add);
        }
        problems.sort(Comparator.comparingInt(Parser::place));
        return new Checked<>(new Script(statements), problems);
    }

    /** A closing bracket comes first: the semicolon before it cut a statement in two, and neither half is what was meant. */
    private static boolean goesOn(Piece piece) {
        return !piece.tokens().isEmpty() && piece.tokens().get(0).getType() == DialectLexer.RPAREN;
    }

    private void forget(Optional<Statement> half) {
        if (half.isPresent()) {
            statements.remove(statements.size() - 1);
        }
    }

    private void warnOfSwallowing(Token comment) {
        Span span = source.span(comment.getStartIndex(), comment.getStopIndex() + 1);
        problems.add(SyntaxProblem.BARE_COMMENT
                .warningAt(
                        source.span(span.start(), span.start() + 2),
                        "ksqlDB takes any character behind the dashes into the comment, a line break too, so line "
                                + span.to().line() + " is a part of it and does nothing.")
                .withHint("Put a space behind the dashes, or take them away."));
    }

    private static int place(Diagnostic problem) {
        return problem.span().map(Span::start).orElse(0);
    }

    /** The statement, perhaps an unusable one: that is for the reading to say. */
    private Optional<Statement> read(Piece piece, Reading reading) {
        Optional<Diagnostic> unreadable = unreadable(piece);
        if (unreadable.isPresent()) {
            reading.report(unreadable.get());
            return Optional.empty();
        }
        List<Diagnostic> lexicalErrors = new LexicalErrors(source).in(piece);
        if (!lexicalErrors.isEmpty()) {
            lexicalErrors.forEach(reading::report);
            return Optional.empty();
        }
        Grammar.Outcome outcome = grammar.statement(piece.tokens());
        if (outcome instanceof Grammar.Outcome.Refused refused) {
            reading.report(new Diagnosis(source).diagnose(piece, refused.at()));
            return Optional.empty();
        }
        if (piece.semicolon().isEmpty()) {
            reading.report(
                    SyntaxProblem.MISSING_SEMICOLON,
                    reading.span(piece.last()),
                    "Every statement ends with a semicolon, the last one too.");
        }
        return Optional.of(((Grammar.Outcome.Tree) outcome).root().accept(new StatementReader(reading)));
    }

    /** What keeps a piece from being parsed at all. */
    private Optional<Diagnostic> unreadable(Piece piece) {
        if (piece.tokens().isEmpty()) {
            return piece.semicolon()
                    .map(token -> SyntaxProblem.EMPTY_STATEMENT.at(
                            source.span(token.getStartIndex(), token.getStopIndex() + 1), "Take it away."));
        }
        return Nesting.tooDeepAt(piece.tokens())
                .map(token -> SyntaxProblem.TOO_DEEP.at(
                        source.span(token.getStartIndex(), token.getStopIndex() + 1),
                        "At most " + Nesting.MOST_OPEN + " brackets may be open at once, and at most about "
                                + Nesting.MOST_HIGH + " operators may stand in one chain. A list for IN, or an"
                                + " intermediate stream, often does what a long chain does."));
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
