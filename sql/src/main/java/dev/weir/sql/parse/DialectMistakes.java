package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What other SQL dialects have, and this one has not. */
final class DialectMistakes {
    /** By word; many of these words are ordinary names here, so the failure often comes one word later. */
    private static final Map<String, String> MISSING = new TreeMap<>(Map.ofEntries(
            Map.entry("ORDER", "A stream has no end, so its rows cannot be sorted: there is no ORDER BY."),
            Map.entry("UNION", "There is no UNION: create a stream for one side, and INSERT INTO it SELECT the other."),
            Map.entry("EXCEPT", "There is no EXCEPT."),
            Map.entry("INTERSECT", "There is no INTERSECT: join the sources instead."),
            Map.entry("USING", "A join is written with ON: … ON a.id = b.id."),
            Map.entry("OVER", "There are no window functions. WINDOW behind FROM groups rows by time."),
            Map.entry("OFFSET", "There is no OFFSET; LIMIT takes the first rows."),
            Map.entry("FETCH", "There is no FETCH; LIMIT takes the first rows."),
            Map.entry("LATERAL", "There is no LATERAL: functions such as EXPLODE make rows in the list of a SELECT."),
            Map.entry("QUALIFY", "There is no QUALIFY; HAVING filters groups.")));

    private DialectMistakes() {}

    static Optional<Diagnostic> subQuery(Failure failure) {
        boolean nested = failure.type(0) == DialectLexer.SELECT && failure.type(-1) == DialectLexer.LPAREN;
        boolean fromBracket = failure.type(0) == DialectLexer.LPAREN && failure.type(1) == DialectLexer.SELECT;
        if (!nested && !fromBracket) {
            return Optional.empty();
        }
        return tell(
                failure,
                nested ? 0 : 1,
                "There are no sub-queries: give the inner query a stream or table of its own with CREATE … AS SELECT,"
                        + " and read or join that.");
    }

    static Optional<Diagnostic> otherDialects(Failure failure) {
        if (failure.type(0) == DialectLexer.DISTINCT && !failure.expected().has(Expected.OPERATOR)) {
            return distinct(failure);
        }
        if (failure.type(0) == DialectLexer.COMMA && lastClauseIsFrom(failure)) {
            return tell(failure, 0, "Sources are not listed with commas: write a JOIN with its condition.");
        }
        for (int offset = 0; offset >= -2; offset--) {
            Optional<String> reason = Optional.ofNullable(MISSING.get(failure.text(offset)));
            boolean ordinaryName = failure.type(offset) == DialectLexer.IDENTIFIER && failure.index() + offset > 0;
            if (reason.isPresent() && ordinaryName) {
                return tell(failure, offset, reason.get());
            }
        }
        return Optional.empty();
    }

    /** CROSS is taken for an alias; what then lacks is the condition. */
    static Optional<Diagnostic> crossJoin(Failure failure) {
        for (int i = 1; i < failure.tokens().size(); i++) {
            boolean join = failure.tokens().get(i).getType() == DialectLexer.JOIN;
            String before = failure.text(i - 1 - failure.index());
            if (join && (before.equals("CROSS") || before.equals("NATURAL")) && failure.index() > i) {
                return tell(failure, i - 1 - failure.index(), "Every join has its condition behind ON.");
            }
        }
        return Optional.empty();
    }

    /** GRACE, without WITHIN before it, is taken for an alias. */
    static Optional<Diagnostic> graceWithoutWithin(Failure failure) {
        for (int offset = 0; offset >= -1; offset--) {
            if (failure.type(offset) == DialectLexer.GRACE && failure.type(offset + 1) == DialectLexer.PERIOD) {
                return Optional.of(SyntaxProblem.CLAUSE_ORDER.at(
                        failure.span(offset),
                        "In a join GRACE PERIOD stands behind WITHIN, and only there; in a window it comes last, behind"
                                + " a comma."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> distinct(Failure failure) {
        String reason = failure.type(-1) == DialectLexer.SELECT
                ? "There is no SELECT DISTINCT: GROUP BY in a table keeps one row for each key."
                : "Functions do not take DISTINCT; to count different values there is COUNT_DISTINCT.";
        return tell(failure, 0, reason);
    }

    private static boolean lastClauseIsFrom(Failure failure) {
        for (int offset = -1; offset >= -4; offset--) {
            if (failure.type(offset) == DialectLexer.FROM) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Diagnostic> tell(Failure failure, int offset, String reason) {
        return Optional.of(SyntaxProblem.NOT_IN_DIALECT.at(failure.span(offset), reason));
    }
}
