package dev.weir.connector.upgrade;

import dev.weir.source.Span;

/** Writes a word with the quotes that the one before it had. */
final class Quotes {
    private Quotes() {}

    static String like(Span old, String word) {
        String text = old.text();
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return switch (first) {
            case '"' -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case '\'' -> '\'' + word.replace("'", "''") + '\'';
            case '`' -> '`' + word + '`';
            default -> word;
        };
    }
}
