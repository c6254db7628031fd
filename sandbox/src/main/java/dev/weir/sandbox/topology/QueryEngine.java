package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.analyze.SessionProperties;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs the queries of one server. All methods may be called from any thread. */
public interface QueryEngine extends AutoCloseable {
    /** How often persistent queries commit, unless a session says otherwise. */
    Duration COMMIT_INTERVAL = Duration.ofMillis(200);

    /** Starts a query whose topics exist. Called with the id of a running query, takes its place and its state. */
    RunningQuery start(String id, PersistentQuery query, SessionProperties properties);

    Optional<RunningQuery> query(String id);

    /** All queries that have been started and not been stopped, in the order of their start. */
    List<RunningQuery> queries();

    /** What {@link #start} would run, as Kafka Streams describes it; starts nothing. */
    String describe(PersistentQuery query, SessionProperties properties);

    /** Rows as they happen, in the order of the query's schema, until the limit is reached or the stream is closed. */
    RowStream push(TransientQuery query, SessionProperties properties);

    /** The rows that a materialised table, or a stream's topic up to now, holds; in the order of the query's schema. */
    List<Row> pull(TransientQuery query, SessionProperties properties);

    /** Writes one row, in the formats of its target, and waits until the broker has it. */
    void insert(ValuesInsert insert, SessionProperties properties);

    /** Stops everything; state and topics stay for the next start. */
    @Override
    void close();
}
