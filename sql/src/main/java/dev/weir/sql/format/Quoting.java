package dev.weir.sql.format;

import dev.weir.sql.ast.Name;
import dev.weir.sql.parse.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides which names need quotes, and writes strings. */
final class Quoting {
    private static final Pattern PLAIN = Pattern.compile("[A-Z_][A-Z0-9_@]*");

    /** A reference to a variable; a string that holds one as text needs a second dollar sign. */
    private static final Pattern REFERENCE = Pattern.compile("(\\$\\{[A-Za-z_][A-Za-z0-9_@]*})");

    /** Keywords that columns are often called, and that cannot be taken for anything else wherever a name stands. */
    private static final List<String> COLUMN_WORDS = List.of(
            "DATE",
            "DAY",
            "HOUR",
            "ID",
            "KEY",
            "MINUTE",
            "MONTH",
            "SECOND",
            "SOURCE",
            "TIME",
            "TIMESTAMP",
            "TYPE",
            "YEAR");

    private static final List<String> TYPE_WORDS = List.of("DATE", "INTEGER", "STRING", "TIME", "TIMESTAMP");
    private static final List<String> CONSTRUCTORS = List.of("ARRAY", "MAP", "STRUCT");

    private Quoting() {}

    static String name(Name name) {
        return unless(!Words.isKeyword(name.text()) || COLUMN_WORDS.contains(name.text()), name);
    }

    static String names(List<Name> names) {
        return names.stream().map(Quoting::name).collect(Collectors.joining(", "));
    }

    static String function(Name name) {
        return unless(!Words.isReserved(name.text()) && !CONSTRUCTORS.contains(name.text()), name);
    }

    static String type(Name name) {
        return unless(!Words.isKeyword(name.text()) || TYPE_WORDS.contains(name.text()), name);
    }

    /** A property's name is a string wherever it is no plain name, as those of connectors are. */
    static String property(Name name) {
        boolean plain = PLAIN.matcher(name.text()).matches() && !Words.isReserved(name.text());
        return plain ? name.text() : string(name.text());
    }

    static String string(String text) {
        String escaped = REFERENCE.matcher(text).replaceAll("\\$$1");
        return "'" + escaped.replace("'", "''") + "'";
    }

    private static String unless(boolean harmless, Name name) {
        if (harmless && PLAIN.matcher(name.text()).matches()) {
            return name.text();
        }
        return "`" + name.text().replace("`", "``") + "`";
    }
}
