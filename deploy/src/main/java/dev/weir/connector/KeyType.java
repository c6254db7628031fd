package dev.weir.connector;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the value of a setting looks like. Connect hands every value over as text and reads it by this type. */
public enum KeyType {
    STRING("a text", Pattern.compile(".*", Pattern.DOTALL)),
    INT("a whole number", Pattern.compile("[+-]?\\d{1,10}")),
    LONG("a whole number", Pattern.compile("[+-]?\\d{1,19}")),
    DOUBLE("a number", Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")),
    BOOLEAN("true or false", Pattern.compile("true|false", Pattern.CASE_INSENSITIVE)),
    /** Items with commas between them. */
    LIST("a list with commas", Pattern.compile(".*", Pattern.DOTALL)),
    CLASS("the name of a Java class", Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*")),
    /** A text that nobody may see. */
    PASSWORD("a secret", Pattern.compile(".*", Pattern.DOTALL));

    private final String description;
    private final Pattern form;

    KeyType(String description, Pattern form) {
        this.description = description;
        this.form = form;
    }

    static KeyType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean fits(String value) {
        return form.matcher(value.strip()).matches() && inRange(value.strip());
    }

    /** For sentences: "needs a whole number". */
    public String description() {
        return description;
    }

    private boolean inRange(String value) {
        return switch (this) {
            case INT -> new BigInteger(value).bitLength() < Integer.SIZE;
            case LONG -> new BigInteger(value).bitLength() < Long.SIZE;
            case STRING, DOUBLE, BOOLEAN, LIST, CLASS, PASSWORD -> true;
        };
    }
}
