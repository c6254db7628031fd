package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.topology.QueryEngine;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.analyze.SessionProperties;
import java.util.Map;
import java.util.Optional;

/** The queries of the engine. */
public final class EngineQueries implements Queries {
    private final QueryEngine engine;

    public EngineQueries(QueryEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start(StoredQuery query) {
        SessionProperties properties = new Session(query.overrides(), Map.of()).forAnalysis();
        Optional<RunningQuery> running = query.query().map(analyzed -> engine.start(query.id(), analyzed, properties));
        if (query.paused()) {
            running.ifPresent(RunningQuery::pause);
        }
    }

    @Override
    public void terminate(String id) {
        engine.query(id).ifPresent(query -> query.stop(true));
    }

    @Override
    public void pause(String id) {
        engine.query(id).ifPresent(RunningQuery::pause);
    }

    @Override
    public void resume(String id) {
        engine.query(id).ifPresent(RunningQuery::resume);
    }

    @Override
    public void insert(ValuesInsert insert, SessionProperties properties) {
        engine.insert(insert, properties);
    }

    @Override
    public Optional<RunningQuery> running(String id) {
        return engine.query(id);
    }
}
