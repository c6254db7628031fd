package dev.weir.sandbox.system.host;

import dev.weir.sandbox.state.ExitCode;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import dev.weir.sandbox.system.Leftover;
import dev.weir.sandbox.system.SystemFolder;
import dev.weir.sandbox.system.SystemKind;
import dev.weir.sandbox.system.SystemSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One system from its start to the end of its JVM. The arguments are the sandbox's folder and the kind. */
public final class SystemMain {
    private static final Logger LOG = Logger.getLogger(SystemMain.class.getName());
    private static final int ATTEMPTS = 40;
    private static final int PAUSE_MILLIS = 50;

    private SystemMain() {}

    public static void main(String[] arguments) throws Exception {
        Layout sandbox = new Layout(Path.of(arguments[0]));
        SystemFolder folder =
                new SystemFolder(sandbox, SystemKind.named(arguments[1]).orElseThrow());
        Optional<InstanceLock> lock = acquire(folder.lock());
        if (lock.isEmpty()) {
            System.exit(ExitCode.IN_USE);
        }
        Files.deleteIfExists(folder.ready());
        new Leftover(folder).end();
        AutoCloseable server =
                start(folder, SystemSettings.read(folder.settings()).orElseThrow());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder, server), "stop-system"));
        Files.writeString(folder.ready(), Long.toString(ProcessHandle.current().pid()));
        LOG.info(() -> folder.kind().title() + " is ready");
        SandboxWatch.until(sandbox);
        LOG.info("The sandbox is gone, so this ends as well");
        System.exit(0);
    }

    private static AutoCloseable start(SystemFolder folder, SystemSettings settings) throws Exception {
        Files.createDirectories(folder.data());
        return switch (folder.kind()) {
            case POSTGRES -> PostgresServer.start(folder, settings);
            case MARIADB -> MariaDbServer.start(folder, settings);
            case MONGODB -> MongoDbServer.start(folder, settings);
            case OPENSEARCH -> OpenSearchServer.start(folder, settings);
        };
    }

    private static void stop(SystemFolder folder, AutoCloseable server) {
        try {
            server.close();
            Files.deleteIfExists(folder.ready());
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, "It did not stop in order", failure);
        }
    }

    /** Who only asks whether the lock is held has it for an instant. */
    private static Optional<InstanceLock> acquire(Path file) throws IOException, InterruptedException {
        Optional<InstanceLock> lock = InstanceLock.tryAcquire(file);
        for (int attempt = 1; lock.isEmpty() && attempt < ATTEMPTS; attempt++) {
            Thread.sleep(PAUSE_MILLIS);
            lock = InstanceLock.tryAcquire(file);
        }
        return lock;
    }
}
