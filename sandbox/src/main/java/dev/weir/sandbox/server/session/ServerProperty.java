package dev.weir.sandbox.server.session;

import java.util.Locale;
import java.util.Optional;

/**
 * A property of the server itself.
 *
 * @param level {@code SERVER} or {@code QUERY}: what it holds for
 */
public record ServerProperty(String name, Optional<String> standard, Access access, String level) {
    /** Who may change it. */
    public enum Access {
        /** Nobody while the server runs. */
        FIXED,
        /** A session, although it is not shown as editable. */
        OPEN,
        EDITABLE
    }

    static ServerProperty parse(String line) {
        String[] cells = line.split("\t", -1);
        Optional<String> standard = Optional.of(cells[1]).filter(value -> !value.equals("-"));
        return new ServerProperty(cells[0], standard, Access.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]);
    }

    /** Whether a value reads like the default: a truth value, a number, or anything. */
    boolean accepts(String value) {
        String like = standard.orElse("");
        if (like.equals("true") || like.equals("false")) {
            return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
        }
        return !like.matches("-?\\d+") || value.matches("-?\\d+");
    }
}
