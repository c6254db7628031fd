package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a statement that the grammar does not know. */
final class Diagnosis {
    /** Beyond so many words nobody reads a list of what was expected, and making it would take long. */
    private static final int MOST_WALKED = 20_000;

    private final SourceText source;

    Diagnosis(SourceText source) {
        this.source = source;
    }

    /**
     * @param refused the word at which the parser gave up
     */
    Diagnostic diagnose(Piece piece, Token refused) {
        if (piece.tokens().size() > MOST_WALKED) {
            return SyntaxProblem.UNEXPECTED_WORD.at(
                    source.span(refused.getStartIndex(), refused.getStopIndex() + 1), "");
        }
        GrammarWalk.Result walk = GrammarWalk.walk(piece.tokens());
        Failure failure =
                new Failure(source, piece, Math.min(walk.index(), piece.tokens().size()), walk.expected());
        return Mistake.ALL.stream()
                .map(mistake -> mistake.tell(failure))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unexpected(failure));
    }

    private static Diagnostic unexpected(Failure failure) {
        Diagnostic unexpected = SyntaxProblem.UNEXPECTED_WORD.at(
                failure.span(), failure.expected().sentence());
        return failure.expected()
                .nearestKeyword(failure.text(0))
                .map(word -> unexpected.withHint("Did you mean " + word + "?"))
                .orElse(unexpected);
    }
}
