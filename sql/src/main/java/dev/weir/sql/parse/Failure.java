package dev.weir.sql.parse;

import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Where the grammar gives up on a statement.
 *
 * @param tokens all words of the statement
 * @param index the first word that fits nothing; the number of words if it is the end that does not
 * @param expected what would fit there
 */
record Failure(SourceText source, Piece piece, int index, Expected expected) {

    List<Token> tokens() {
        return piece.tokens();
    }

    boolean atEnd() {
        return index >= tokens().size();
    }

    /** The type of the word {@code offset} places from the failing one; invalid outside the statement. */
    int type(int offset) {
        return word(offset).map(Token::getType).orElse(Token.INVALID_TYPE);
    }

    /** The text of a word in upper case; empty outside the statement. */
    String text(int offset) {
        return word(offset).map(Token::getText).orElse("").toUpperCase(Locale.ROOT);
    }

    Optional<Token> word(int offset) {
        int at = index + offset;
        return at < 0 || at >= tokens().size() ? Optional.empty() : Optional.of(tokens().get(at));
    }

    /** The failing word; the semicolon or the last word at the end. */
    Span span() {
        return word(0).map(this::span).orElseGet(this::endSpan);
    }

    Span span(int offset) {
        return word(offset).map(this::span).orElseGet(this::span);
    }

    Span span(Token token) {
        return source.span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** No white space stands between a word and the one before it. */
    boolean touchesPrevious(int offset) {
        Optional<Token> word = word(offset);
        Optional<Token> previous = word(offset - 1);
        return word.isPresent()
                && previous.isPresent()
                && previous.get().getStopIndex() + 1 == word.get().getStartIndex();
    }

    /** The word is the first of its line. */
    boolean startsLine(int offset) {
        Optional<Token> word = word(offset);
        Optional<Token> previous = word(offset - 1);
        return word.isPresent()
                && previous.isPresent()
                && source.position(previous.get().getStopIndex()).line()
                        < source.position(word.get().getStartIndex()).line();
    }

    private Span endSpan() {
        return piece.semicolon().map(this::span).orElseGet(() -> span(piece.last()));
    }
}
