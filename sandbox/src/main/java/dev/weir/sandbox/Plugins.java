package dev.weir.sandbox;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.child.ChildFailure;
import dev.weir.sandbox.fetch.Fetching;
import dev.weir.sandbox.plugin.FetchedPlugins;
import dev.weir.sandbox.plugin.Plugin;
import dev.weir.sandbox.plugin.PluginCatalogue;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The connector plugins of a sandbox, as the command line sees them. Connect itself fetches what it is asked for; fetching it before shows how that gets
 * on.
 */
public final class Plugins {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Layout layout;
    private final Running sandbox;
    private final Fetching fetching;
    private final FetchedPlugins fetched;

    Plugins(Layout layout, Running sandbox, Fetching fetching) {
        this.layout = layout;
        this.sandbox = sandbox;
        this.fetching = fetching;
        this.fetched = new FetchedPlugins(layout.fetchedPlugins());
    }

    /** Asked for the worker's address. */
    interface Running {
        SandboxStatus status() throws IOException;
    }

    /** Those that can be fetched. */
    public List<Plugin> available() {
        return PluginCatalogue.shipped().all();
    }

    public boolean has(Plugin plugin) {
        return fetched.has(plugin);
    }

    /** The folders of plugins that the user has put there. */
    public List<String> own() throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(layout.plugins())) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(layout.plugins())) {
                folders.forEach(folder -> names.add(String.valueOf(folder.getFileName())));
            }
        }
        return List.copyOf(names);
    }

    /** Where the user puts plugins. */
    public Path directory() {
        return layout.plugins();
    }

    /** Fetches what connectors of these classes need, where the worker doesn't have it. Classes that nobody knows are left to the worker. */
    public List<Diagnostic> provide(Collection<String> classes, Fetching.Progress progress) throws IOException {
        PluginCatalogue catalogue = PluginCatalogue.shipped();
        Set<Plugin> missing = new LinkedHashSet<>();
        String loaded = "";
        for (String each : classes) {
            Optional<Plugin> plugin = catalogue.forClass(each).filter(known -> !fetched.has(known));
            if (plugin.isPresent()) {
                loaded = loaded.isEmpty() ? loadedClasses() : loaded;
                if (!loaded.contains("\"" + each + "\"")) {
                    missing.add(plugin.get());
                }
            }
        }
        return fetch(missing, progress);
    }

    /** Fetches plugins of the catalogue. */
    public List<Diagnostic> fetch(Collection<Plugin> plugins, Fetching.Progress progress) throws IOException {
        List<String> names = plugins.stream()
                .filter(plugin -> !fetched.has(plugin))
                .map(Plugin::name)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        try {
            fetching.plugins(layout.fetchedPlugins(), names, progress);
            return List.of();
        } catch (ChildFailure failure) {
            return List.of(notFetched(failure));
        }
    }

    private static Diagnostic notFetched(ChildFailure failure) {
        Diagnostic problem = Diagnostic.error(
                "WEIR-SBX-120", "A connector plugin can't be fetched", String.valueOf(failure.getMessage()));
        return failure.hint().isEmpty() ? problem : problem.withHint(failure.hint());
    }

    /** As the worker lists them. */
    private String loadedClasses() throws IOException {
        Optional<String> address = sandbox.status().address(Component.CONNECT);
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(address.orElseThrow() + "/connector-plugins").toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
