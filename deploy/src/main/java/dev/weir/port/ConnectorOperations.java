package dev.weir.port;

import java.util.List;
import java.util.SortedMap;

/** What people do with connectors that run, beside deploying them: the part of {@link Connectors} that no plan needs. */
public interface ConnectorOperations extends Connectors {
    /** All connectors, by name. */
    List<ConnectorOverview> overviews();

    /** Lets the tasks rest where they are; they keep what they hold. */
    void pause(String name);

    /** Ends a pause or a stop. */
    void resume(String name);

    /** Ends the tasks and keeps the connector with its offsets. */
    void stop(String name);

    /** @param onlyFailed leaves what runs alone */
    void restart(String name, boolean onlyFailed);

    /** How far the connector has read its source, or the topics. */
    List<ConnectorOffset> offsets(String name);

    /** Puts offsets in place of those that are kept for the same partitions. The connector has to be stopped where its server asks for that. */
    void setOffsets(String name, List<ConnectorOffset> offsets, Progress progress);

    /** Forgets how far the connector has read, so that it begins anew. */
    void resetOffsets(String name, Progress progress);

    /** The connector classes that there are. */
    List<ConnectorPlugin> plugins();

    /**
     * Lets the server check a configuration without applying it.
     *
     * @return the complaints by setting; nothing if there are none
     */
    SortedMap<String, String> validate(String className, SortedMap<String, String> config);
}
