package dev.weir.sql.analyze;

import dev.weir.diagnostic.Suggestion;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.TypeName;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.type.SqlType;
import java.util.Collection;
import java.util.Optional;

/** What every check of one statement works with. */
record Context(Catalog catalog, SessionProperties properties, Findings findings) {
    /** A source that a statement names; its absence is reported. */
    Optional<DataSource> source(Name name) {
        Optional<DataSource> source = catalog.source(name.text());
        if (source.isEmpty()) {
            findings.report(
                    Problem.UNKNOWN_SOURCE,
                    name,
                    "There is no stream or table " + name + ".",
                    didYouMean(name.text(), catalog.sourceNames()));
        }
        return source;
    }

    SqlType type(TypeName name) {
        return new TypeNames(this).resolve(name);
    }

    void report(Problem problem, Node where, String detail) {
        findings.report(problem, where, detail);
    }

    void report(Problem problem, Node where, String detail, String hint) {
        findings.report(problem, where, detail, hint);
    }

    /** The nearest known name; where it is the same but for its case, with the way to write it. */
    static Optional<String> didYouMean(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> candidate.equalsIgnoreCase(name) && !candidate.equals(name))
                .findFirst()
                .map(candidate -> "Did you mean \"" + candidate + "\"? Names in quotes keep their case.")
                .or(() -> Suggestion.nearest(name, known).map(candidate -> "Did you mean " + candidate + "?"));
    }
}
