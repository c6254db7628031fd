package dev.weir.cli.render;

import dev.weir.source.Position;
import dev.weir.source.Span;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a range is for whoever opens files, and knows nothing of texts inside of texts.
 *
 * @param file with slashes on every system
 * @param line its first one
 * @param range inside the file; empty where only the line is known
 */
record FilePlace(String file, int line, Optional<Range> range) {
    /** SQL that is written in a manifest is a text of its own, called by where it begins. */
    private static final Pattern INSIDE = Pattern.compile("(.+) \\(sql in line (\\d+)\\)");

    /** From the first position to before the second. */
    record Range(Position from, Position to) {}

    /** @param folder from which the names of texts are paths */
    static FilePlace of(Span span, Path folder) {
        Matcher inside = INSIDE.matcher(span.source().name());
        if (inside.matches()) {
            return new FilePlace(path(folder, inside.group(1)), Integer.parseInt(inside.group(2)), Optional.empty());
        }
        return new FilePlace(
                path(folder, span.source().name()), span.from().line(), Optional.of(new Range(span.from(), span.to())));
    }

    static String path(Path folder, String name) {
        return folder.resolve(name).normalize().toString().replace('\\', '/');
    }
}
