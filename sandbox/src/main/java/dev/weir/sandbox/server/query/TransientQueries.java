package dev.weir.sandbox.server.query;

import dev.weir.sandbox.server.entity.RunningQueryInfo;
import dev.weir.sandbox.topology.RowStream;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
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

    /** An id that no query has had: {@code transient_RATINGS_…} for a push query. */
    public String newId(TransientQuery query) {
        if (query.mode() == TransientQuery.Mode.PULL) {
            return "query_" + System.currentTimeMillis();
        }
        String source = query.sourceNames().get(0);
        return "transient_" + source + "_" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
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
