package dev.weir.port;

import dev.weir.live.Observed;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The connectors of a Kafka Connect cluster. Calls fail with {@link dev.weir.target.ServerException}. */
public interface Connectors {
    List<Observed.Connector> list();

    Optional<Observed.Connector> find(String name);

    Optional<ConnectorStatus> status(String name);

    /**
     * Creates the connector, or gives an existing one this configuration; it may not run yet when this returns.
     *
     * @param config complete, secrets resolved
     */
    void put(String name, SortedMap<String, String> config);

    /**
     * Whether a source has written to a topic or noted how far it has come, such as to the end of a snapshot. Sinks have always begun, and so has a source
     * of which the server doesn't tell.
     */
    default boolean hasBegun(String name) {
        return true;
    }

    /**
     * Creates a connector that goes on where another one of its class has come to, which is stopped for that and not started again. Can be repeated: a connector
     * that has come further itself keeps its place.
     *
     * @param config complete, secrets resolved
     * @return whether the server can do that; if not, nothing has changed
     */
    default boolean succeed(String name, SortedMap<String, String> config, String from) {
        return false;
    }

    /** With the note of how far it has come, where the server can forget that. The connector may be gone already. */
    void delete(String name);
}
