package dev.weir.sandbox.server.metastore;

import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A persistent query.
 *
 * @param statementText the statement that it runs
 * @param overrides the properties that its session had set
 */
public record StoredQuery(
        String id,
        Origin origin,
        String statementText,
        PersistentQuery query,
        Map<String, Object> overrides,
        boolean paused) {
    /** What kind of statement made it. A source can be dropped together with its own CREATE … AS query only. */
    public enum Origin {
        CREATE_AS,
        INSERT
    }

    public StoredQuery {
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    public boolean reads(String source) {
        return query.sourceNames().contains(source);
    }

    public boolean writes(String source) {
        return query.sink().name().equals(source);
    }

    public StoredQuery withPaused(boolean value) {
        return new StoredQuery(id, origin, statementText, query, overrides, value);
    }
}
