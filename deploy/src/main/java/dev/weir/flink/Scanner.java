package dev.weir.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts Flink SQL into tokens. */
final class Scanner {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private Optional<Unclosed> unclosed = Optional.empty();
    private int at;

    private Scanner(String text) {
        this.text = text;
    }

    /** @param unclosed what goes on to the end of the text, which is no token then */
    record Result(List<Token> tokens, Optional<Unclosed> unclosed) {
        Result {
            tokens = List.copyOf(tokens);
        }
    }

    static Result scan(String text) {
        return new Scanner(text).scan();
    }

    private Result scan() {
        while (at < text.length()) {
            next(text.charAt(at));
        }
        return new Result(tokens, unclosed);
    }

    private void next(char c) {
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '\'') {
            quoted(Token.Kind.STRING, c, "string");
        } else if (c == '`') {
            quoted(Token.Kind.NAME, c, "name");
        } else if (isPart(c)) {
            word();
        } else {
            add(Token.Kind.SIGN, String.valueOf(c), at + 1);
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            stop("comment", "*/");
        } else if (text.startsWith("/*+", at)) {
            add(Token.Kind.HINT, text.substring(at + 3, end), end + 2);
        } else {
            at = end + 2;
        }
    }

    private void quoted(Token.Kind kind, char quote, String what) {
        StringBuilder inside = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == quote;
            if (text.charAt(i) == quote && !doubled) {
                add(kind, inside.toString(), i + 1);
                return;
            }
            i += text.charAt(i) == quote ? 1 : 0;
            inside.append(text.charAt(i));
        }
        stop(what, String.valueOf(quote));
    }

    private void word() {
        int end = at;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        add(Token.Kind.WORD, text.substring(at, end), end);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private void stop(String what, String close) {
        unclosed = Optional.of(new Unclosed(what, close, at));
        at = text.length();
    }

    private void add(Token.Kind kind, String inside, int end) {
        tokens.add(new Token(kind, inside, at, end));
        at = end;
    }
}
