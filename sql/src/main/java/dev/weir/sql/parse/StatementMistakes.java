package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Span;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Mistakes about where statements begin and end. */
final class StatementMistakes {
    private static final List<String> STARTERS = List.of(
            "ALTER",
            "ASSERT",
            "CREATE",
            "DEFINE",
            "DESCRIBE",
            "DROP",
            "EXPLAIN",
            "INSERT",
            "LIST",
            "PAUSE",
            "PRINT",
            "RESUME",
            "SELECT",
            "SET",
            "SHOW",
            "TERMINATE",
            "UNDEFINE",
            "UNSET");

    private static final List<String> CLIENT_COMMANDS =
            List.of("CLEAR", "EXIT", "HELP", "HISTORY", "OUTPUT", "QUIT", "REQUEST", "SERVER", "SPOOL", "VERSION");

    private static final List<String> ROW_STATEMENTS =
            List.of("DELETE", "MERGE", "REPLACE", "TRUNCATE", "UPDATE", "UPSERT");

    private StatementMistakes() {}

    static Optional<Diagnostic> closingBracketFirst(Failure failure) {
        if (failure.index() != 0 || failure.type(0) != DialectLexer.RPAREN) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.UNBALANCED_BRACKET
                .at(failure.span(), "This bracket closes nothing: the statement before it ended with its semicolon.")
                .withHint("Take the bracket away; or the semicolon before it, if the statement goes on here."));
    }

    static Optional<Diagnostic> clientCommand(Failure failure) {
        if (failure.index() != 0 || !CLIENT_COMMANDS.contains(failure.text(0))) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.CLIENT_COMMAND.at(
                failure.span(),
                failure.text(0) + " is understood by ksqlDB's own command line client only. No server knows it, so it"
                        + " cannot be deployed."));
    }

    static Optional<Diagnostic> unknownStatement(Failure failure) {
        String word = failure.text(0);
        if (failure.index() != 0 || failure.atEnd()) {
            return Optional.empty();
        }
        if (word.equals("WITH")) {
            return Optional.of(SyntaxProblem.NOT_IN_DIALECT.at(
                    failure.span(),
                    "There are no common table expressions: give each step a stream or table of its own with CREATE …"
                            + " AS SELECT."));
        }
        if (ROW_STATEMENTS.contains(word)) {
            return Optional.of(
                    SyntaxProblem.UNKNOWN_STATEMENT.at(
                            failure.span(),
                            "Rows are never changed in place: INSERT a row with the same key, and a table shows the newer one."));
        }
        Diagnostic unknown = SyntaxProblem.UNKNOWN_STATEMENT.at(
                failure.span(), "Statements start with one of " + String.join(", ", STARTERS) + ".");
        return Optional.of(Suggestion.nearest(word, STARTERS)
                .map(starter -> unknown.withHint("Did you mean " + starter + "?"))
                .orElse(unknown));
    }

    /** A new line starts like a statement where the one before could have ended. */
    static Optional<Diagnostic> missingSemicolon(Failure failure) {
        if (failure.expected().has(Token.EOF) && startsStatement(failure, 0)) {
            return Optional.of(missingSemicolon(failure, 0));
        }
        // Words such as SET and SHOW are names as well: the one on the new line was taken for an alias.
        if (startsStatement(failure, -1) && !Words.isReserved(failure.type(-1))) {
            return Optional.of(missingSemicolon(failure, -1));
        }
        return Optional.empty();
    }

    static Optional<Diagnostic> endsEarly(Failure failure) {
        if (!failure.atEnd()) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.STATEMENT_ENDS_EARLY.at(
                failure.span(), failure.expected().sentence()));
    }

    private static boolean startsStatement(Failure failure, int offset) {
        return STARTERS.contains(failure.text(offset)) && failure.startsLine(offset);
    }

    private static Diagnostic missingSemicolon(Failure failure, int offset) {
        Span previous = failure.span(offset - 1);
        return SyntaxProblem.MISSING_SEMICOLON
                .at(
                        previous,
                        "The next statement starts with " + failure.text(offset) + " on line "
                                + failure.span(offset).from().line() + ", and the one before it has no end.")
                .withHint("Put a ; behind " + previous.text() + ".");
    }
}
