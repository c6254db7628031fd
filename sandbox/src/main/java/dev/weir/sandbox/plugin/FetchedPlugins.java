package dev.weir.sandbox.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The folder of plugins that were fetched, each a folder of links to jars in the local repository. A folder appears there whole or not at all, so that
 * two processes may add to it and a killed one leaves nothing that a worker would load.
 */
public final class FetchedPlugins {
    private static final String SERVICES = "META-INF/services/org.apache.kafka.connect.";

    private final Path directory;

    public FetchedPlugins(Path directory) {
        this.directory = directory;
    }

    public boolean has(Plugin plugin) {
        return Files.isDirectory(folder(plugin));
    }

    /** @param jars of the plugin and of what it needs */
    void add(Plugin plugin, List<Path> jars) throws IOException {
        Files.createDirectories(directory);
        Path unfinished = Files.createTempDirectory(directory.getParent(), "fetching-");
        try {
            for (Path jar : jars) {
                link(jar, unfinished.resolve(jar.getFileName()));
            }
            if (!plugin.listsItself()) {
                writeServices(plugin, unfinished.resolve("services.jar"));
            }
            Files.move(unfinished, folder(plugin), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // Another process was quicker with the same plugin.
            delete(unfinished);
        }
    }

    /** Its name holds the version: another one is another folder. */
    private Path folder(Plugin plugin) {
        return directory.resolve(plugin.name() + "-" + plugin.coordinates().replaceFirst(".*:", ""));
    }

    private static void link(Path jar, Path link) throws IOException {
        try {
            Files.createLink(link, jar);
        } catch (IOException | UnsupportedOperationException otherFileSystem) {
            Files.copy(jar, link);
        }
    }

    private static void writeServices(Plugin plugin, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream services = new JarOutputStream(out)) {
            writeService(services, "source.SourceConnector", plugin.sources());
            writeService(services, "sink.SinkConnector", plugin.sinks());
        }
    }

    private static void writeService(JarOutputStream services, String type, List<String> classes) throws IOException {
        services.putNextEntry(new ZipEntry(SERVICES + type));
        services.write(String.join("\n", classes).getBytes(StandardCharsets.UTF_8));
        services.closeEntry();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
