package dev.weir.evolution;

import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out the columns, formats and steps of statements that build on one another: each when it is first asked for, after those that it reads. */
final class Resolver {
    private final Lookup statements;
    private final DeclaredCatalog catalog;
    private final SortedMap<String, Optional<Analyzed>> resolved = new TreeMap<>();

    Resolver(Functions functions, Lookup statements) {
        this.statements = statements;
        this.catalog = new DeclaredCatalog(functions, unused -> new SchemaLookup.Unknown("only the registry knows it"));
    }

    /** Where statements come from. */
    interface Lookup {
        /** What makes a stream, a table or a type. */
        Optional<Found> find(Reference reference);

        /** What a statement makes if it can't be resolved, because its columns are known to the registry only. */
        default Optional<Analyzed> otherwise(Reference reference) {
            return Optional.empty();
        }
    }

    /** @param properties that hold for the statement */
    record Found(Statement statement, SortedMap<String, String> properties) {}

    /** Empty if there is no such thing, or if too little is known of it. */
    Optional<Analyzed> resolve(Reference reference) {
        String key = reference.getClass().getSimpleName() + " " + reference.name();
        Optional<Analyzed> known = resolved.get(key);
        if (known != null) {
            return known;
        }
        resolved.put(key, Optional.empty());
        Optional<Analyzed> result =
                statements.find(reference).flatMap(this::analyzed).or(() -> statements.otherwise(reference));
        result.ifPresent(catalog::apply);
        resolved.put(key, result);
        return result;
    }

    private Optional<Analyzed> analyzed(Found found) {
        Effects.of(found.statement()).reads().stream()
                .filter(read -> read instanceof Reference.Source || read instanceof Reference.Type)
                .forEach(this::resolve);
        Analyzed result = Analyzer.analyze(found.statement(), catalog, new SessionProperties(found.properties()))
                .value();
        return result instanceof Analyzed.Refused ? Optional.empty() : Optional.of(result);
    }
}
