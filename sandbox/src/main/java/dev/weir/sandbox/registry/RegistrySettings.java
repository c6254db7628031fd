package dev.weir.sandbox.registry;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of one registry, as a folder for its class path. System properties would do as well, but all registries of a JVM would share
 * them.
 */
final class RegistrySettings {
    /** More than the application's own file (250), less than system properties (400), which a user may set. */
    private static final String PRECEDENCE = "350";

    private RegistrySettings() {}

    static Path write(Path directory, int port) throws IOException {
        Path settings = directory.toAbsolutePath().resolve("settings");
        Path file = settings.resolve("META-INF/microprofile-config.properties");
        Files.createDirectories(file.getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings(directory.toAbsolutePath().resolve("schemas"), port)
                    .store(writer, "Written at each start of the sandbox");
        }
        return settings;
    }

    private static Properties settings(Path database, int port) {
        Properties settings = new Properties();
        settings.setProperty("config_ordinal", PRECEDENCE);
        settings.setProperty("quarkus.http.host", "127.0.0.1");
        settings.setProperty("quarkus.http.port", Integer.toString(port));
        settings.setProperty("quarkus.log.level", "WARN");
        settings.setProperty("quarkus.banner.enabled", "false");
        settings.setProperty("quarkus.log.category.\"io.apicurio\".level", "WARN");
        settings.setProperty("apicurio.datasource.url", "jdbc:h2:file:" + database);
        // The pools are meant for a server with many clients; idle connections only cost start-up time here.
        settings.setProperty("apicurio.datasource.jdbc.initial-size", "1");
        settings.setProperty("apicurio.datasource.jdbc.min-size", "1");
        settings.setProperty("apicurio.datasource.jdbc.max-size", "10");
        return settings;
    }
}
