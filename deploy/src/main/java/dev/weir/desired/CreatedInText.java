package dev.weir.desired;

import dev.weir.source.SourceText;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of streams, tables and types that scripts seem to create, though not all of their statements can be read: nobody is told that those are unknown. */
final class CreatedInText {
    private static final Pattern CREATION = Pattern.compile(
            "\\b(?:STREAM|TABLE|TYPE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(`[^`]+`|\"[^\"]+\"|[\\w-]+)",
            Pattern.CASE_INSENSITIVE);

    private CreatedInText() {}

    static Set<String> names(Collection<SourceText> scripts) {
        Set<String> names = new TreeSet<>();
        for (SourceText script : scripts) {
            Matcher creation = CREATION.matcher(script.text());
            while (creation.find()) {
                names.add(name(creation.group(1)));
            }
        }
        return names;
    }

    private static String name(String written) {
        boolean quoted = written.startsWith("`") || written.startsWith("\"");
        return quoted ? written.substring(1, written.length() - 1) : written.toUpperCase(Locale.ROOT);
    }
}
