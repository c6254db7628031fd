package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Mistakes about lists and the clauses of a query. */
final class ClauseMistakes {
    /** In the only order there is. */
    private static final List<Integer> CLAUSES = List.of(
            DialectLexer.SELECT,
            DialectLexer.FROM,
            DialectLexer.WINDOW,
            DialectLexer.WHERE,
            DialectLexer.GROUP,
            DialectLexer.PARTITION,
            DialectLexer.HAVING,
            DialectLexer.EMIT,
            DialectLexer.LIMIT);

    private ClauseMistakes() {}

    static Optional<Diagnostic> trailingComma(Failure failure) {
        boolean listEnds = CLAUSES.contains(failure.type(0))
                || failure.type(0) == DialectLexer.RPAREN
                || failure.type(0) == DialectLexer.RBRACKET
                || failure.atEnd();
        if (failure.type(-1) != DialectLexer.COMMA || !listEnds) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.UNEXPECTED_WORD
                .at(
                        failure.span(-1),
                        "The list ends behind this comma. " + failure.expected().sentence())
                .withHint("Take the comma away."));
    }

    static Optional<Diagnostic> wrongOrder(Failure failure) {
        int clause = CLAUSES.indexOf(failure.type(0));
        if (clause < 2 || failure.expected().has(Expected.NAME)) {
            return Optional.empty();
        }
        SortedSet<Integer> before = clausesBefore(failure);
        if (before.isEmpty() || before.last() < clause) {
            return Optional.empty();
        }
        String order =
                "The order is SELECT, FROM (with its joins), WINDOW, WHERE, GROUP BY, PARTITION BY, HAVING, EMIT,"
                        + " LIMIT.";
        if (before.last() == clause) {
            String detail = "This query has a " + failure.text(0) + " clause already.";
            return Optional.of(
                    SyntaxProblem.CLAUSE_ORDER.at(failure.span(), detail).withHint(order));
        }
        String detail = failure.text(0) + " stands too late: " + word(before.last()) + " comes behind it.";
        String move = "Put " + failure.text(0) + ", with what belongs to it, before "
                + word(before.tailSet(clause + 1).first()) + ". ";
        return Optional.of(SyntaxProblem.CLAUSE_ORDER.at(failure.span(), detail).withHint(move + order));
    }

    /** GROUP BY, PARTITION BY and VALUES list values; a condition is one only in parentheses. */
    static Optional<Diagnostic> conditionInList(Failure failure) {
        boolean condition = !failure.atEnd()
                && !failure.expected().has(DialectLexer.AND)
                && isConditionSign(failure.type(0))
                && failure.expected().has(DialectLexer.COMMA)
                && failure.expected().has(DialectLexer.CONCAT);
        if (!condition) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.UNEXPECTED_WORD
                .at(
                        failure.span(),
                        "Only values can be listed here. " + failure.expected().sentence())
                .withHint("Put the condition in parentheses."));
    }

    static Optional<Diagnostic> missingComma(Failure failure) {
        boolean element = failure.expected().has(DialectLexer.COMMA) && isElement(failure);
        if (!element || failure.index() == 0) {
            return Optional.empty();
        }
        Optional<String> keyword = Words.isKeyword(failure.type(-1))
                ? Optional.empty()
                : failure.expected().nearestKeyword(failure.text(-1));
        if (keyword.isPresent()) {
            return Optional.of(SyntaxProblem.UNEXPECTED_WORD
                    .at(failure.span(-1), "It is taken for a name, and behind it no other word fits.")
                    .withHint("Did you mean " + keyword.get() + "?"));
        }
        return Optional.of(SyntaxProblem.MISSING_COMMA
                .at(failure.span(), failure.expected().sentence())
                .withHint("Put a comma between " + failure.span(-1).text() + " and "
                        + failure.span().text() + "."));
    }

    private static boolean isConditionSign(int type) {
        return (type >= DialectLexer.EQ && type <= DialectLexer.GTE)
                || type == DialectLexer.AND
                || type == DialectLexer.OR
                || type == DialectLexer.IS
                || type == DialectLexer.IN
                || type == DialectLexer.LIKE
                || type == DialectLexer.BETWEEN;
    }

    private static boolean isElement(Failure failure) {
        int type = failure.type(0);
        boolean word = Words.isKeyword(type) && !Words.isReserved(type);
        return word || (type >= DialectLexer.STRING_LITERAL && type <= DialectLexer.VARIABLE);
    }

    /** Their places in the order that they should have. */
    private static SortedSet<Integer> clausesBefore(Failure failure) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int offset = -failure.index(); offset < 0; offset++) {
            int clause = CLAUSES.indexOf(failure.type(offset));
            boolean byName =
                    failure.type(offset) == DialectLexer.PARTITION && failure.type(offset + 1) != DialectLexer.BY;
            if (clause >= 0 && !byName) {
                found.add(clause);
            }
        }
        return found;
    }

    private static String word(int clause) {
        return DialectLexer.VOCABULARY.getSymbolicName(CLAUSES.get(clause));
    }
}
