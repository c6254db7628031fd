package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Finds the words of a statement that are none: unknown characters, and what is opened and never closed. */
final class LexicalErrors {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private final SourceText source;

    LexicalErrors(SourceText source) {
        this.source = source;
    }

    List<Diagnostic> in(Piece piece) {
        List<Diagnostic> errors = new ArrayList<>();
        int endOfUnknown = -1;
        for (Token token : piece.tokens()) {
            boolean unknown = token.getType() == DialectLexer.UNRECOGNIZED;
            // A row of unknown characters is told once, by its first.
            if (!unknown || token.getStartIndex() != endOfUnknown) {
                error(token, piece).ifPresent(errors::add);
            }
            endOfUnknown = unknown ? token.getStopIndex() + 1 : -1;
        }
        return errors;
    }

    private Optional<Diagnostic> error(Token token, Piece piece) {
        return switch (token.getType()) {
            case DialectLexer.UNCLOSED_STRING -> Optional.of(unclosedString(token, piece));
            case DialectLexer.UNCLOSED_QUOTED, DialectLexer.UNCLOSED_BACKQUOTE ->
                Optional.of(SyntaxProblem.UNCLOSED_NAME.at(
                        opening(token, 1), "The name starts here, and the text ends before its closing quote."));
            case DialectLexer.UNCLOSED_COMMENT ->
                Optional.of(SyntaxProblem.UNCLOSED_COMMENT.at(
                        opening(token, 2), "The comment starts here, and the text ends before its */."));
            case DialectLexer.UNRECOGNIZED -> Optional.of(unknown(token));
            default -> Optional.empty();
        };
    }

    private Diagnostic unclosedString(Token token, Piece piece) {
        Diagnostic unclosed = SyntaxProblem.UNCLOSED_STRING.at(
                opening(token, 1),
                "The string starts here, and the text ends before its closing quote. If a quote before this one is"
                        + " missing, strings and what is between them have changed places.");
        boolean escaped = piece.tokens().stream()
                .anyMatch(word -> word.getType() == DialectLexer.STRING_LITERAL
                        && word.getText().endsWith("\\'"));
        return escaped
                ? unclosed.withHint(
                        "A backslash escapes nothing: a quote inside a string is written twice, as in 'it''s'.")
                : unclosed;
    }

    private Diagnostic unknown(Token token) {
        int codePoint = source.text().codePointAt(token.getStartIndex());
        Span span = source.span(token.getStartIndex(), token.getStartIndex() + Character.charCount(codePoint));
        String name = "U+%04X".formatted(codePoint)
                + (Character.getName(codePoint) == null ? "" : " " + Character.getName(codePoint));
        if (codePoint == BYTE_ORDER_MARK) {
            return SyntaxProblem.UNKNOWN_CHARACTER
                    .at(span, "This is the invisible byte order mark " + name + ".")
                    .withHint("Save the file as UTF-8 without it.");
        }
        if (Character.isSpaceChar(codePoint) || codePoint == ZERO_WIDTH_SPACE) {
            return SyntaxProblem.UNKNOWN_CHARACTER
                    .at(span, "This looks like a space, and is another character: " + name + ".")
                    .withHint("It often comes from a web page or a word processor. Type a plain space instead.");
        }
        if (codePoint == '‘' || codePoint == '’' || codePoint == '“' || codePoint == '”') {
            return SyntaxProblem.UNKNOWN_CHARACTER
                    .at(span, "This is a typographic quote: " + name + ".")
                    .withHint("Type ' for strings and ` for names.");
        }
        return SyntaxProblem.UNKNOWN_CHARACTER.at(
                span, "It is " + name + ". Outside of quotes and comments it cannot be used.");
    }

    private Span opening(Token token, int length) {
        return source.span(token.getStartIndex(), token.getStartIndex() + length);
    }
}
