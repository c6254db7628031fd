package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.List;
import java.util.Optional;

/** Mistakes about names. */
final class NameMistakes {
    /** Where a name or an expression is missing, these go on with the query rather than being meant as columns. */
    private static final List<Integer> NEVER_COLUMNS = List.of(
            DialectLexer.SELECT,
            DialectLexer.FROM,
            DialectLexer.WHERE,
            DialectLexer.HAVING,
            DialectLexer.AND,
            DialectLexer.OR,
            DialectLexer.AS,
            DialectLexer.ON,
            DialectLexer.WHEN,
            DialectLexer.THEN,
            DialectLexer.ELSE,
            DialectLexer.END,
            DialectLexer.IS,
            DialectLexer.IN,
            DialectLexer.LIKE,
            DialectLexer.BETWEEN,
            DialectLexer.DISTINCT);

    private NameMistakes() {}

    /** The names on both sides touch the dash, and a name is what stands there. */
    static Optional<Diagnostic> dashInName(Failure failure) {
        boolean dash = failure.type(0) == DialectLexer.MINUS
                && failure.touchesPrevious(0)
                && failure.touchesPrevious(1)
                && isWord(failure.type(-1));
        if (!dash) {
            return Optional.empty();
        }
        Span name = failure.span(-1).through(failure.span(lastPart(failure)));
        return Optional.of(SyntaxProblem.DASH_IN_NAME
                .at(name, "Without quotes the dash is a minus sign.")
                .withHint("Write `" + name.text() + "`; mind that names in quotes keep their letters' case."));
    }

    static Optional<Diagnostic> qualifiedTwice(Failure failure) {
        if (failure.type(0) != DialectLexer.DOT || failure.type(-2) != DialectLexer.DOT) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.QUALIFIED_TWICE
                .at(failure.span(), "A column is written name, or source.name.")
                .withHint("A field of a struct is reached with ->, as in "
                        + failure.span(-3).text() + "." + failure.span(-1).text() + "->"
                        + failure.span(1).text() + "."));
    }

    static Optional<Diagnostic> doubleQuotedValue(Failure failure) {
        boolean valueNeeded = failure.expected().has(Expected.LITERAL)
                || failure.expected().has(DialectLexer.STRING_LITERAL)
                        && !failure.expected().has(DialectLexer.COMMA);
        if (failure.type(0) != DialectLexer.QUOTED_IDENTIFIER || !valueNeeded) {
            return Optional.empty();
        }
        String text = Quotes.strip(failure.span().text());
        return Optional.of(SyntaxProblem.DOUBLE_QUOTED_VALUE
                .at(failure.span(), "A string is needed here, and strings stand in single quotes.")
                .withHint("Write '" + text.replace("'", "''") + "'."));
    }

    /** Properties have literals for values; a bare word is meant as a string. */
    static Optional<Diagnostic> bareValue(Failure failure) {
        if (!failure.expected().has(Expected.LITERAL) || !isWord(failure.type(0))) {
            return Optional.empty();
        }
        String text = failure.span().text();
        return Optional.of(SyntaxProblem.UNEXPECTED_WORD
                .at(failure.span(), "The value of a property is a literal, never a name or an expression.")
                .withHint("If a string is meant, put it in single quotes: '" + text + "'."));
    }

    static Optional<Diagnostic> reservedWord(Failure failure) {
        if (!Words.isReserved(failure.type(0)) || !(onlyNameFits(failure) || columnMeant(failure))) {
            return Optional.empty();
        }
        String quoted = "`" + failure.text(0) + "`";
        return Optional.of(SyntaxProblem.RESERVED_WORD
                .at(
                        failure.span(),
                        failure.text(0) + " has a meaning of its own. "
                                + failure.expected().sentence())
                .withHint("If a name is meant, write it in backticks: " + quoted + "."));
    }

    private static boolean onlyNameFits(Failure failure) {
        boolean named =
                failure.expected().has(Expected.NAME) || failure.expected().has(Expected.COLUMN);
        return named
                && failure.expected().concepts().size() == 1
                && failure.expected().signs().isEmpty();
    }

    private static boolean columnMeant(Failure failure) {
        boolean fits =
                failure.expected().has(Expected.NAME) || failure.expected().has(Expected.EXPRESSION);
        return fits && !NEVER_COLUMNS.contains(failure.type(0)) && !opensClause(failure);
    }

    private static boolean opensClause(Failure failure) {
        return failure.type(1) == DialectLexer.BY
                || failure.type(0) == DialectLexer.LIMIT
                || failure.type(0) == DialectLexer.WITH
                || failure.type(0) == DialectLexer.WINDOW
                || failure.type(0) == DialectLexer.JOIN
                || failure.type(1) == DialectLexer.JOIN;
    }

    private static boolean isWord(int type) {
        return Words.isKeyword(type) || type == DialectLexer.IDENTIFIER || type == DialectLexer.DIGIT_IDENTIFIER;
    }

    /** The last word of a name such as a-b-c. */
    private static int lastPart(Failure failure) {
        int offset = 1;
        while (failure.touchesPrevious(offset + 1) && continuesName(failure.type(offset + 1))) {
            offset++;
        }
        return offset;
    }

    private static boolean continuesName(int type) {
        return type == DialectLexer.MINUS || type == DialectLexer.INTEGER_LITERAL || isWord(type);
    }
}
