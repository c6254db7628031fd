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

    /** The connector may be gone already. */
    void delete(String name);
}
