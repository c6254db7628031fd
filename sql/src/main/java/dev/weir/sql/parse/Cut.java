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
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * A text cut at its semicolons.
 *
 * @param pieces what follows the last semicolon is one only if there are words in it
 * @param swallowing the comments that take the line behind them away
 */
record Cut(List<Piece> pieces, List<Token> swallowing) {

    static Cut of(SourceText source) {
        DialectLexer lexer = new DialectLexer(new Utf16Stream(source.name(), source.text()));
        lexer.removeErrorListeners();
        Cut cut = new Cut(new ArrayList<>(), new ArrayList<>());
        List<Token> words = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == Lexer.HIDDEN) {
                cut.comment(token);
                continue;
            }
            if (token.getType() == SEMICOLON) {
                cut.pieces.add(new Piece(words, Optional.of(token)));
                words = new ArrayList<>();
                continue;
            }
            markValue(words, token.getType());
            words.add(token);
        }
        if (!words.isEmpty()) {
            cut.pieces.add(new Piece(words, Optional.empty()));
        }
        return cut;
    }

    /** Two bare dashes take the next line with them; that hurts only if there is more in it than another comment. */
    private void comment(Token comment) {
        String text = comment.getText();
        if (!text.startsWith("--\n")) {
            return;
        }
        String line = text.substring(3).strip();
        if (!line.isEmpty() && !line.startsWith("--")) {
            swallowing.add(comment);
        }
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
