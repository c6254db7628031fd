package dev.weir.desired;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ManifestProblems;
import dev.weir.source.Span;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Variables without a value in the WITH clause of a stream or table. ksqlDB leaves such a reference in a string as it is, which no topic, format or
 * subject can be meant to be called.
 */
final class OpenReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_@]*)}");

    private OpenReferences() {}

    static List<Diagnostic> in(Properties properties, Collection<String> known) {
        return properties.entries().stream()
                .flatMap(property -> REFERENCE
                        .matcher(property.value().asText())
                        .results()
                        .map(reference -> problem(property, reference, known)))
                .toList();
    }

    private static Diagnostic problem(Property property, MatchResult reference, Collection<String> known) {
        return ManifestProblems.undefinedVariable(
                exactly(property.value().span(), reference.group()), reference.group(1), known);
    }

    /** The reference itself, unless a variable's value brought it in. */
    private static Span exactly(Span literal, String written) {
        int at = literal.text().indexOf(written);
        return at < 0 ? literal : literal.source().span(literal.start() + at, literal.start() + at + written.length());
    }
}
