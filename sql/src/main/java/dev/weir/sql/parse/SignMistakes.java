package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.List;
import java.util.Optional;

/** Mistakes about signs and operators. */
final class SignMistakes {
    private static final List<Integer> PREDICATE_STARTS = List.of(
            DialectLexer.EQ,
            DialectLexer.NEQ,
            DialectLexer.LT,
            DialectLexer.LTE,
            DialectLexer.GT,
            DialectLexer.GTE,
            DialectLexer.IS,
            DialectLexer.IN,
            DialectLexer.LIKE,
            DialectLexer.BETWEEN);

    private SignMistakes() {}

    /** Two dashes at the very end of a text are no comment: a comment needs a character. */
    static Optional<Diagnostic> lonelyDashes(Failure failure) {
        for (int offset = 0; offset >= -1; offset--) {
            boolean dashes = failure.type(offset) == DialectLexer.MINUS
                    && failure.type(offset + 1) == DialectLexer.MINUS
                    && failure.touchesPrevious(offset + 1)
                    && failure.word(offset + 2).isEmpty();
            if (dashes) {
                return Optional.of(SyntaxProblem.UNEXPECTED_WORD.at(
                        failure.span(offset).through(failure.span(offset + 1)),
                        "A comment needs at least one character behind its dashes, a space or a line break perhaps."));
            }
        }
        return Optional.empty();
    }

    static Optional<Diagnostic> doubleEquals(Failure failure) {
        boolean doubled =
                failure.type(0) == DialectLexer.EQ && failure.type(-1) == DialectLexer.EQ && failure.touchesPrevious(0);
        if (!doubled) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.DOUBLE_EQUALS
                .at(failure.span(-1).through(failure.span()), "There is no == in SQL.")
                .withHint("Write = instead; its opposite is written <> or !=."));
    }

    static Optional<Diagnostic> chainedPredicate(Failure failure) {
        boolean chained = PREDICATE_STARTS.contains(failure.type(0))
                && failure.expected().has(DialectLexer.AND)
                && !failure.expected().has(Expected.OPERATOR);
        if (!chained) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.CHAINED_PREDICATE
                .at(
                        failure.span(),
                        "What stands before " + failure.text(0) + " is a condition already, and the result of one"
                                + " cannot be compared without parentheses.")
                .withHint("Join two conditions with AND, as in a = b AND b = c, or put the first in parentheses."));
    }
}
