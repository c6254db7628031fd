package dev.weir.sandbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/** Everything in the JVM logs to its standard error stream, which the facade has bound to the log file. */
public final class Logging {
    private Logging() {}

    public static void configure() throws IOException {
        try (InputStream configuration = Logging.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
    }
}
