package dev.weir.sandbox.server.metastore;

import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.type.SqlType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that statements have made, each in the order of its making. */
public record Metastore(
        Map<String, StoredSource> sources, Map<String, SqlType> types, Map<String, StoredQuery> queries) {
    public static final Metastore EMPTY = new Metastore(Map.of(), Map.of(), Map.of());

    public Metastore {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
    }

    public Optional<StoredSource> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    public Optional<StoredQuery> query(String id) {
        return Optional.ofNullable(queries.get(id));
    }

    public List<StoredSource> sourcesOf(SourceKind kind) {
        return sources.values().stream()
                .filter(source -> source.source().kind() == kind)
                .toList();
    }

    public List<StoredQuery> readersOf(String source) {
        return queries.values().stream().filter(query -> query.reads(source)).toList();
    }

    public List<StoredQuery> writersOf(String source) {
        return queries.values().stream().filter(query -> query.writes(source)).toList();
    }

    /** The queries that were made together with a source. */
    public List<StoredQuery> queriesOf(String source) {
        return queries.values().stream()
                .filter(query -> query.belongsTo(source))
                .toList();
    }

    /** The names of the CREATE … AS sources that read a source. */
    public List<String> dependentsOf(String source) {
        return sources.values().stream()
                .filter(other -> other.reads().contains(source))
                .map(StoredSource::name)
                .toList();
    }

    /** The names of the other sources over a source's topic. */
    public List<String> sharingTopicWith(StoredSource source) {
        return sources.values().stream()
                .filter(other -> !other.name().equals(source.name())
                        && other.source().topic().equals(source.source().topic()))
                .map(StoredSource::name)
                .toList();
    }

    public Metastore with(StoredSource source) {
        return new Metastore(with(sources, source.name(), source), types, queries);
    }

    public Metastore with(StoredQuery query) {
        return new Metastore(sources, types, with(queries, query.id(), query));
    }

    public Metastore withType(String name, SqlType type) {
        return new Metastore(sources, with(types, name, type), queries);
    }

    public Metastore withoutSource(String name) {
        return new Metastore(without(sources, List.of(name)), types, queries);
    }

    public Metastore withoutType(String name) {
        return new Metastore(sources, without(types, List.of(name)), queries);
    }

    public Metastore withoutQueries(Collection<String> ids) {
        return new Metastore(sources, types, without(queries, ids));
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static <T> Map<String, T> without(Map<String, T> map, Collection<String> keys) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        changed.keySet().removeAll(keys);
        return changed;
    }
}
