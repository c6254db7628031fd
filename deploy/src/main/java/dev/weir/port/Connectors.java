package dev.weir.port;

import dev.weir.live.Observed;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The connectors of a Kafka Connect cluster. Calls fail with {@link dev.weir.target.ServerException}. */
public interface Connectors {
    List<Observed.Connector> list();

    Optional<ConnectorStatus> status(String name);

    /**
     * Creates the connector, or gives an existing one this configuration; it may not run yet when this returns.
     *
     * @param config complete, secrets resolved
     */
    void put(String name, SortedMap<String, String> config);

    /** The connector may be gone already. */
    void delete(String name);
}
