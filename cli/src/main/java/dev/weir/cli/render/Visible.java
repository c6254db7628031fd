package dev.weir.cli.render;

/** Makes control characters harmless: what a server or a record says must not move the cursor, ring the bell or turn the text around. */
final class Visible {
    private Visible() {}

    /** The text with every control character but line breaks and tabs written as an escape. */
    static String of(String text) {
        int first = firstHarmful(text);
        if (first < 0) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.substring(0, first));
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (harmful(c)) {
                visible.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    /** The same on one line: line breaks and tabs are written as escapes too. */
    static String line(String text) {
        return of(text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\t", "\\t"));
    }

    private static int firstHarmful(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (harmful(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean harmful(char c) {
        boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
        boolean turnsText = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        return control || turnsText;
    }
}
