package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Requests;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the routes. Every method may block, and may refuse with a {@link dev.weir.sandbox.server.entity.Refusal}. The server
 * implements it; the seam lets the HTTP side be tested on its own.
 */
public interface Endpoints {
    /** The id of the Kafka cluster, for {@code /info}. */
    String clusterId();

    String serviceId();

    /** Whether commands are being executed without delay, for {@code /healthcheck}. */
    Health health();

    /** The answers to all statements of a request, in their order. */
    List<Entity> execute(Requests.Ksql request);

    /** All commands that the server knows, by id. */
    Map<String, CommandStatus.Status> statuses();

    Optional<CommandStatus> status(String commandId);

    /** Refuses a property that clients may not set. */
    void checkProperty(String name);

    /** Begins a push or pull query, or PRINT. */
    Streamed query(Requests.QueryStream request, QueryEndpoint endpoint);

    /** Ends a push query; false if there is none of this id. */
    boolean closeQuery(String queryId);

    /** Opens a stream or table for inserts. */
    Inserter inserter(Requests.InsertsStream request);

    /** Ends all queries and forgets all sources. */
    List<Entity> terminateCluster(Requests.TerminateCluster request);

    /** Which of the two query endpoints was called: they word some refusals differently. */
    enum QueryEndpoint {
        QUERY,
        QUERY_STREAM
    }

    /** The parts of the server that {@code /healthcheck} reports on. */
    record Health(boolean metastore, boolean kafka, boolean commandRunner) {}

    /** Takes rows for one source. */
    interface Inserter {
        /**
         * Checks a row, the columns by name as JSON values, and refuses one that does not fit. What comes back writes it, which may block;
         * this method does not.
         */
        Runnable prepare(Map<String, Object> row);
    }
}
