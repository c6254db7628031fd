package dev.weir.adapter.cloud;

import dev.weir.port.ConnectorPlugin;
import java.util.List;
import java.util.Locale;

/**
 * A connector's code that was uploaded to Confluent Cloud.
 *
 * @param id such as {@code ccp-ab123}, which a connector names in {@code confluent.custom.plugin.id}
 */
public record CustomPlugin(String id, String name, String className, Kind kind) {

    /** Which way its records go. */
    public enum Kind {
        SOURCE,
        SINK
    }

    /** Where it will run. The clouds take uploads in different ways. */
    public enum Cloud {
        AWS,
        AZURE,
        GCP
    }

    /**
     * One that doesn't exist yet.
     *
     * @param name at most 60 characters
     * @param secretKeys settings whose values Confluent Cloud has to hide
     */
    public record Order(String name, String className, Kind kind, Cloud cloud, List<String> secretKeys) {
        public Order {
            secretKeys = List.copyOf(secretKeys);
        }
    }

    ConnectorPlugin asPlugin() {
        return new ConnectorPlugin(className, kind.name().toLowerCase(Locale.ROOT), id);
    }
}
