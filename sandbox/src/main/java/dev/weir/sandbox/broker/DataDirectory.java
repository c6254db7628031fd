package dev.weir.sandbox.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The folder in which a broker keeps its logs. */
final class DataDirectory {
    private static final String META = "meta.properties";

    private DataDirectory() {}

    /** Whether a broker that used the directory didn't come to its end: it leaves a file that says so. */
    static boolean wasKilled(Path directory) {
        return Files.exists(directory.resolve(META)) && !Files.exists(directory.resolve(".kafka_cleanshutdown"));
    }

    /** Gives a new directory its cluster id; one that has been in use stays as it is. */
    static void format(Path directory) throws IOException {
        if (Files.exists(directory.resolve(META))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(true)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString());
        try {
            formatter.run();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException("Kafka could not format " + directory, failure);
        }
    }
}
