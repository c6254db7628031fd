package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.analyze.SessionProperties;
import java.util.Optional;

/** The persistent queries that run, and what else the engine does for statements. */
public interface Queries {
    /** Starts a query; one of the same id is replaced and leaves its state to it. */
    void start(StoredQuery query);

    /** Stops a query for good: its state and offsets go too. */
    void terminate(String id);

    void pause(String id);

    void resume(String id);

    void insert(ValuesInsert insert, SessionProperties properties);

    Optional<RunningQuery> running(String id);
}
