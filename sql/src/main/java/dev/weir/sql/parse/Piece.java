package dev.weir.sql.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * The words of one statement. A semicolon can only be a token of its own, never part of another one, so a text is cut there before anything is parsed: an
 * error in one statement leaves the others alone.
 *
 * @param semicolon what ends the statement; missing at the end of a text at most
 */
record Piece(List<Token> tokens, Optional<Token> semicolon) {

    Token first() {
        return tokens.get(0);
    }

    Token last() {
        return tokens.get(tokens.size() - 1);
    }
}
