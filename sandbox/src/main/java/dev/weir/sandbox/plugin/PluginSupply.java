package dev.weir.sandbox.plugin;

import dev.weir.sandbox.artifact.Artifacts;
import dev.weir.sandbox.artifact.FetchListener;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches plugins into a folder for a worker. */
public final class PluginSupply {
    /**
     * What a worker has itself: a second copy of these in a plugin's folder makes the JDBC sink fail and converters log errors, because classes of the
     * one are then not classes of the other.
     */
    private static final List<String> OF_THE_WORKER = List.of(
            "org.apache.kafka:*",
            "org.slf4j:*",
            "com.fasterxml.jackson.core:jackson-core",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.fasterxml.jackson.core:jackson-annotations");

    private final PluginCatalogue catalogue = PluginCatalogue.shipped();
    private final FetchedPlugins fetched;
    private final Map<String, String> environment;

    /** @param environment normally that of the process; says where Maven is */
    public PluginSupply(FetchedPlugins fetched, Map<String, String> environment) {
        this.fetched = fetched;
        this.environment = environment;
    }

    /**
     * Brings the plugin of a connector's class, if it is known and not there yet.
     *
     * @throws dev.weir.sandbox.artifact.FetchException when it cannot be fetched
     */
    public void bring(String className) throws IOException {
        Optional<Plugin> plugin = catalogue.forClass(className).filter(known -> !fetched.has(known));
        if (plugin.isPresent()) {
            bring(plugin.get(), FetchListener.SILENT);
        }
    }

    public void bring(Plugin plugin, FetchListener listener) throws IOException {
        try (Artifacts artifacts = Artifacts.open(environment, listener)) {
            fetched.add(plugin, artifacts.closure(List.of(plugin.coordinates()), OF_THE_WORKER));
        }
    }
}
