package dev.weir.sandbox.server.metastore;

import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.schema.DataSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A persistent query.
 *
 * @param statementText the statement that it runs
 * @param sources what it reads
 * @param query what the engine runs; nothing for CREATE SOURCE TABLE, whose rows pull queries read from the topic itself
 * @param overrides the properties that its session had set
 */
public record StoredQuery(
        String id,
        Origin origin,
        String statementText,
        List<DataSource> sources,
        Optional<PersistentQuery> query,
        Map<String, Object> overrides,
        boolean paused) {
    /** What kind of statement made it. INSERT queries must be terminated before a source of theirs can be dropped; others go with their own. */
    public enum Origin {
        CREATE_AS,
        CREATE_SOURCE,
        INSERT
    }

    public StoredQuery {
        sources = List.copyOf(sources);
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    public Optional<DataSource> sink() {
        return query.map(PersistentQuery::sink);
    }

    public boolean reads(String source) {
        return sources.stream().anyMatch(read -> read.name().equals(source));
    }

    public boolean writes(String source) {
        return sink().filter(sink -> sink.name().equals(source)).isPresent();
    }

    /** Whether it was made together with a source, and goes with it. */
    public boolean belongsTo(String source) {
        return switch (origin) {
            case CREATE_AS -> writes(source);
            case CREATE_SOURCE -> reads(source);
            case INSERT -> false;
        };
    }

    /** The columns of what it makes, or of what it reads where it makes nothing. */
    public DataSource shape() {
        return sink().orElseGet(() -> sources.get(0));
    }

    public StoredQuery withPaused(boolean value) {
        return new StoredQuery(id, origin, statementText, sources, query, overrides, value);
    }
}
