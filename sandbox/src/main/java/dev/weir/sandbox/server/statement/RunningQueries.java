package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.RunningQueryInfo;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.world.World;
import dev.weir.sandbox.topology.QueryState;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sql.schema.DataSource;
import java.util.Map;
import java.util.Optional;

/** Describes queries in the few words of a list. */
final class RunningQueries {
    private final World world;

    RunningQueries(World world) {
        this.world = world;
    }

    /** A paused query shows as running that has no node running it, as in ksqlDB. */
    RunningQueryInfo info(StoredQuery query) {
        String status = status(query);
        return new RunningQueryInfo(
                query.statementText(),
                query.sink().stream().map(DataSource::name).toList(),
                query.sink().stream().map(DataSource::topic).toList(),
                query.id(),
                Map.of(status, 1),
                "PERSISTENT",
                Optional.of(status.equals("PAUSED") ? "RUNNING" : status));
    }

    /** {@code RUNNING}, {@code PAUSED} or {@code ERROR}. */
    String status(StoredQuery query) {
        if (query.query().isEmpty()) {
            return query.paused() ? "PAUSED" : "RUNNING";
        }
        Optional<QueryState> state = world.queries().running(query.id()).map(RunningQuery::state);
        return switch (state.orElse(QueryState.ERROR)) {
            case RUNNING -> "RUNNING";
            case PAUSED -> "PAUSED";
            case ERROR, STOPPED -> "ERROR";
        };
    }
}
