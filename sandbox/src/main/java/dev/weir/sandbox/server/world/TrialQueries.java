package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.topology.QueryEngine;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.analyze.SessionProperties;
import java.util.Map;
import java.util.Optional;

/** Runs nothing, but asks the engine whether it could. */
final class TrialQueries implements Queries {
    private final QueryEngine engine;

    TrialQueries(QueryEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start(StoredQuery query) {
        SessionProperties properties = new Session(query.overrides(), Map.of()).forAnalysis();
        query.query().ifPresent(analyzed -> engine.describe(analyzed, properties));
    }

    @Override
    public void terminate(String id) {}

    @Override
    public void pause(String id) {}

    @Override
    public void resume(String id) {}

    @Override
    public void insert(ValuesInsert insert, SessionProperties properties) {}

    @Override
    public Optional<RunningQuery> running(String id) {
        return engine.query(id);
    }
}
