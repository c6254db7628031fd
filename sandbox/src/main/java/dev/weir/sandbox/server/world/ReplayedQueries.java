package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.analyze.SessionProperties;
import java.util.Optional;

/** While the log is read again, nothing runs: most of its queries have been stopped since. What is left at the end is started then. */
public final class ReplayedQueries implements Queries {
    @Override
    public void start(StoredQuery query) {}

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
        return Optional.empty();
    }
}
