package dev.weir.port;

import java.util.List;

/**
 * A connector as a list of connectors shows it.
 *
 * @param id that its server has given it, such as {@code lcc-ab123}; empty where names are all there is
 * @param kind source or sink; empty where the server doesn't tell
 * @param type its class
 */
public record ConnectorOverview(
        String name, String id, String kind, String type, ConnectorStatus status, List<ConnectorTask> tasks) {
    public ConnectorOverview {
        tasks = List.copyOf(tasks);
    }
}
