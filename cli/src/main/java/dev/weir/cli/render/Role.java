package dev.weir.cli.render;

/** What a piece of text means to the reader. Five roles and no more: a page with a dozen colours says nothing. */
public enum Role {
    PLAIN(""),
    /** Headings and names. */
    STRONG("1"),
    /** What goes well, and what is added. */
    GOOD("32"),
    /** What deserves a look, and what is changed. */
    CAUTION("33"),
    /** What failed, and what is removed. */
    BAD("31"),
    /** What may be skipped when reading. */
    QUIET("2");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    String paint(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
