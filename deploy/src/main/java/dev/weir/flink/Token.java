package dev.weir.flink;

import java.util.Locale;

/**
 * A word, name, string or sign of a statement; comments and blanks are none.
 *
 * @param text without quotes, a hint without its comment marks
 * @param start of the whole token in the text, with its quotes
 * @param end behind it
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        /** A keyword, a name without quotes or a number. */
        WORD,
        /** A name in backticks. */
        NAME,
        STRING,
        /** A hint for the optimiser, which changes what a statement does although it is written as a comment. */
        HINT,
        /** One character of anything else. */
        SIGN
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.WORD && !Words.isReserved(text) && !Character.isDigit(text.charAt(0));
    }

    /** Two statements whose tokens have the same normal forms are the same statement. */
    String normal() {
        return switch (kind) {
            case WORD -> Words.isReserved(text) ? text.toUpperCase(Locale.ROOT) : text;
            case NAME -> TableName.quoted(text);
            case STRING -> "'" + text.replace("'", "''") + "'";
            case HINT -> "/*+" + text + "*/";
            case SIGN -> text;
        };
    }
}
