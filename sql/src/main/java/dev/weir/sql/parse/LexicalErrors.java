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
    private final SourceText source;

    LexicalErrors(SourceText source) {
        this.source = source;
    }

    List<Diagnostic> in(Piece piece) {
        List<Diagnostic> errors = new ArrayList<>();
        int last = -1;
        for (Token token : piece.tokens()) {
            Optional<Diagnostic> error = error(token);
            boolean goesOn = error.isPresent() && token.getStartIndex() == last + 1;
            if (error.isPresent()) {
                last = token.getStopIndex();
            }
            // A row of unknown characters is told once, by its first.
            if (!goesOn || token.getType() != DialectLexer.UNRECOGNIZED) {
                error.ifPresent(errors::add);
            }
        }
        return errors;
    }

    private Optional<Diagnostic> error(Token token) {
        return switch (token.getType()) {
            case DialectLexer.UNCLOSED_STRING -> Optional.of(unclosedString(token));
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

    private Diagnostic unclosedString(Token token) {
        Diagnostic unclosed = SyntaxProblem.UNCLOSED_STRING.at(
                opening(token, 1),
                "The string starts here, and the text ends before its closing quote. If a quote before this one is"
                        + " missing, strings and what is between them have changed places.");
        boolean escaped = source.text().substring(0, token.getStartIndex()).endsWith("\\")
                || token.getText().contains("\\'");
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
        if (Character.isSpaceChar(codePoint) || codePoint == 0xFEFF || codePoint == 0x200B) {
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
