package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.Optional;

/** Mistakes about types and amounts of time. */
final class TypeMistakes {
    private TypeMistakes() {}

    static Optional<Diagnostic> decimalWithoutDigits(Failure failure) {
        boolean bare =
                failure.type(-1) == DialectLexer.DECIMAL && failure.expected().has(DialectLexer.LPAREN);
        boolean oneNumber = failure.type(0) == DialectLexer.RPAREN
                && failure.type(-3) == DialectLexer.DECIMAL
                && failure.type(-2) == DialectLexer.LPAREN;
        if (!bare && !oneNumber) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.DECIMAL_TYPE
                .at(
                        failure.span(bare ? -1 : -3),
                        "DECIMAL needs two numbers: how many digits there are, and how many of them behind the point.")
                .withHint("For example DECIMAL(10, 2)."));
    }

    static Optional<Diagnostic> unknownUnit(Failure failure) {
        if (!failure.expected().has(Expected.UNIT) || failure.atEnd()) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.UNIT.at(
                failure.span(),
                "The units are DAYS, HOURS, MINUTES, SECONDS and MILLISECONDS, singular or plural. Weeks, months and"
                        + " years have to be given in days."));
    }
}
