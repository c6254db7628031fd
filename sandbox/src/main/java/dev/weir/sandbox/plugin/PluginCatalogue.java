package dev.weir.sandbox.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plugins that can be fetched, from {@code plugins.json} beside this class. */
public final class PluginCatalogue {
    private final List<Plugin> plugins;

    private PluginCatalogue(List<Plugin> plugins) {
        this.plugins = List.copyOf(plugins);
    }

    public static PluginCatalogue shipped() {
        try (InputStream in = PluginCatalogue.class.getResourceAsStream("plugins.json")) {
            List<Plugin> plugins = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(node -> plugins.add(plugin(node)));
            return new PluginCatalogue(plugins);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In the order of the file. */
    public List<Plugin> all() {
        return plugins;
    }

    /** The plugin of a connector's class. */
    public Optional<Plugin> forClass(String className) {
        return plugins.stream().filter(plugin -> plugin.provides(className)).findFirst();
    }

    public Optional<Plugin> named(String name) {
        return plugins.stream().filter(plugin -> plugin.name().equals(name)).findFirst();
    }

    private static Plugin plugin(JsonNode node) {
        return new Plugin(
                node.path("name").asText(),
                node.path("coordinates").asText(),
                texts(node.path("sources")),
                texts(node.path("sinks")),
                node.path("listsItself").asBoolean(true));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
