package dev.weir.sandbox.server.query;

import dev.weir.sandbox.server.entity.RunningQueryInfo;
import dev.weir.sandbox.topology.RowStream;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import dev.weir.sql.ast.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The push queries that run now. */
public final class TransientQueries implements AutoCloseable {
    private final Map<String, Running> byId = new LinkedHashMap<>();

    private record Running(String text, RowStream rows) {}

    /** An id that no query has had: {@code query_…} where rows of a table are asked for, otherwise {@code transient_RATINGS_…}. */
    public String newId(TransientQuery query) {
        return query.mode() == TransientQuery.Mode.PULL && query.plan().kind() == SourceKind.TABLE
                ? "query_" + System.currentTimeMillis()
                : newId("transient_", query);
    }

    /** An id of a push query for which ksqlDB would share the work of the query that writes its source. */
    String newScalableId(TransientQuery query) {
        return newId("SCALABLE_PUSH_QUERY_", query);
    }

    private static String newId(String prefix, TransientQuery query) {
        return prefix + query.sourceNames().get(0) + "_"
                + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    }

    synchronized void add(String id, String text, RowStream rows) {
        byId.put(id, new Running(text, rows));
    }

    synchronized void remove(String id) {
        byId.remove(id);
    }

    /** Ends a query; false if there is none of this id. */
    public boolean end(String id) {
        Optional<Running> running;
        synchronized (this) {
            running = Optional.ofNullable(byId.remove(id));
        }
        running.ifPresent(query -> query.rows().close());
        return running.isPresent();
    }

    public synchronized List<RunningQueryInfo> infos() {
        return byId.entrySet().stream()
                .map(entry -> new RunningQueryInfo(
                        entry.getValue().text(),
                        List.of(),
                        List.of(),
                        entry.getKey(),
                        Map.of("RUNNING", 1),
                        "PUSH",
                        Optional.of("RUNNING")))
                .toList();
    }

    @Override
    public void close() {
        List<String> ids;
        synchronized (this) {
            ids = new ArrayList<>(byId.keySet());
        }
        ids.forEach(this::end);
    }
}
