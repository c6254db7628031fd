package dev.weir.sql.parse;

/** Quoted text: strings and names, whose quote is escaped by doubling it. */
final class Quotes {
    private Quotes() {}

    static boolean isString(String text) {
        return isWrapped(text, '\'');
    }

    static boolean isQuotedName(String text) {
        return isWrapped(text, '`') || isWrapped(text, '"');
    }

    /** Takes the quotes off, whichever they are. */
    static String strip(String text) {
        String quote = text.substring(0, 1);
        String inner = text.substring(1, text.length() - 1);
        return inner.contains(quote) ? inner.replace(quote + quote, quote) : inner;
    }

    /** The text is one quoted thing and nothing else: a quote inside is always doubled. */
    private static boolean isWrapped(String text, char quote) {
        if (text.length() < 2 || text.charAt(0) != quote || text.charAt(text.length() - 1) != quote) {
            return false;
        }
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == quote && (++i == text.length() - 1 || text.charAt(i) != quote)) {
                return false;
            }
        }
        return true;
    }
}
