package dev.weir.sql.parse;

import static dev.weir.sql.parse.grammar.DialectLexer.ARRAY;
import static dev.weir.sql.parse.grammar.DialectLexer.ARRAY_VALUE;
import static dev.weir.sql.parse.grammar.DialectLexer.LBRACKET;
import static dev.weir.sql.parse.grammar.DialectLexer.LPAREN;
import static dev.weir.sql.parse.grammar.DialectLexer.MAP;
import static dev.weir.sql.parse.grammar.DialectLexer.MAP_VALUE;
import static dev.weir.sql.parse.grammar.DialectLexer.SEMICOLON;
import static dev.weir.sql.parse.grammar.DialectLexer.STRUCT;
import static dev.weir.sql.parse.grammar.DialectLexer.STRUCT_VALUE;

import dev.weir.source.SourceText;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The words of one statement. A semicolon can only be a token of its own, never part of another one, so a text is cut there before anything is parsed: an
 * error in one statement leaves the others alone.
 *
 * @param semicolon what ends the statement; missing at the end of a text at most
 */
record Piece(List<Token> tokens, Optional<Token> semicolon) {

    /** Cuts a text. What follows the last semicolon is a piece only if there are words in it. */
    static List<Piece> cut(SourceText source) {
        DialectLexer lexer = new DialectLexer(new Utf16Stream(source.name(), source.text()));
        lexer.removeErrorListeners();
        List<Piece> pieces = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getType() == SEMICOLON) {
                pieces.add(new Piece(words, Optional.of(token)));
                words = new ArrayList<>();
                continue;
            }
            markValue(words, token.getType());
            words.add(token);
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, Optional.empty()));
        }
        return pieces;
    }

    Token first() {
        return tokens.get(0);
    }

    Token last() {
        return tokens.get(tokens.size() - 1);
    }

    /**
     * ARRAY, MAP and STRUCT are names as well. The sign that follows tells ARRAY[1, 2] from a column of that name, and knowing it here saves the parser from
     * reading to the closing bracket before it can decide.
     */
    private static void markValue(List<Token> words, int next) {
        if ((next != LBRACKET && next != LPAREN) || words.isEmpty()) {
            return;
        }
        CommonToken word = (CommonToken) words.get(words.size() - 1);
        int type = word.getType();
        if (next == LBRACKET && type == ARRAY) {
            word.setType(ARRAY_VALUE);
        } else if (next == LPAREN && type == MAP) {
            word.setType(MAP_VALUE);
        } else if (next == LPAREN && type == STRUCT) {
            word.setType(STRUCT_VALUE);
        }
    }
}
