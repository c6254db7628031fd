package dev.weir.execute;

import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.function.Functions;
import dev.weir.sql.schema.DataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a ksqlDB server knows of its streams, tables, types and queries. */
final class Metastore {
    final DeclaredCatalog catalog =
            new DeclaredCatalog(Functions.builtIn(), unused -> new SchemaLookup.Unknown("there is no registry"));

    /** What made each stream and table, as the server tells it. */
    final SortedMap<String, String> texts = new TreeMap<>();

    /** What each stream and table was selected from; none for those over a topic. */
    final SortedMap<String, List<String>> selectedFrom = new TreeMap<>();

    final SortedMap<String, Running> queries = new TreeMap<>();
    final SortedMap<String, String> types = new TreeMap<>();

    /** The number of the last command, which never goes back. */
    int commands;

    /** @param own the query that came with its sink, and goes with it */
    record Running(String id, Analyzed.PersistentQuery query, boolean own) {
        String sink() {
            return query.sink().name();
        }

        boolean touches(String source) {
            return sink().equals(source) || query.sourceNames().contains(source);
        }
    }

    List<Running> writers(String sink) {
        return queries.values().stream()
                .filter(query -> query.sink().equals(sink))
                .toList();
    }

    /** Everything as it would be listed. */
    SortedMap<ResourceId, Observed> objects() {
        SortedMap<ResourceId, Observed> objects = new TreeMap<>();
        List<Observed> all = new ArrayList<>();
        catalog.sourceNames().forEach(name -> catalog.source(name).ifPresent(source -> all.add(observed(source))));
        queries.values()
                .forEach(query -> all.add(new Observed.Query(
                        query.id(), query.sink(), text(query.query().statement()), "RUNNING")));
        types.forEach((name, type) -> all.add(new Observed.Type(name, type)));
        all.forEach(object -> objects.put(object.id(), object));
        return objects;
    }

    static String text(Statement statement) {
        return Formatter.format(statement) + ";";
    }

    private Observed observed(DataSource source) {
        String name = source.name();
        return new Observed.Source(
                source.kind() == SourceKind.TABLE ? ResourceKind.TABLE : ResourceKind.STREAM,
                name,
                source.topic(),
                texts.getOrDefault(name, ""),
                ids(queries.values().stream()
                        .filter(query -> query.query().sourceNames().contains(name))
                        .toList()),
                ids(writers(name)),
                source.schema().names());
    }

    private static List<String> ids(List<Running> running) {
        return running.stream().map(Running::id).sorted().toList();
    }
}
