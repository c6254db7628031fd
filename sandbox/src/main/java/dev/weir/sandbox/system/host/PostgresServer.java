package dev.weir.sandbox.system.host;

import dev.weir.sandbox.system.SystemFolder;
import dev.weir.sandbox.system.SystemSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL, ready for change data capture. */
final class PostgresServer {
    /** Who connects over the network has to give a password; the files that Postgres makes itself trust everybody on this machine. */
    private static final String PASSWORDS_ARE_ASKED_FOR = """
            host all all 127.0.0.1/32 scram-sha-256
            host replication all 127.0.0.1/32 scram-sha-256
            """;

    private PostgresServer() {}

    static AutoCloseable start(SystemFolder folder, SystemSettings settings) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(settings.port())
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", settings.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("wal_level", "logical")
                .setServerConfig("max_wal_senders", "8")
                .setServerConfig("max_replication_slots", "8")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "32MB")
                // Losing power may cost data; being killed doesn't.
                .setServerConfig("fsync", "off")
                .start();
        askForPasswords(server, folder, settings);
        return server;
    }

    private static void askForPasswords(EmbeddedPostgres server, SystemFolder folder, SystemSettings settings)
            throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER postgres PASSWORD '" + settings.password() + "'");
            Files.writeString(folder.data().resolve("pg_hba.conf"), PASSWORDS_ARE_ASKED_FOR);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
