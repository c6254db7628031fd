package dev.weir.sandbox.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A system at one moment.
 *
 * @param pid, residentBytes of its JVM, while it runs
 * @param port that it has, or had when it ran
 * @param databases whose scripts have run
 */
public record SystemStatus(
        SystemKind kind,
        boolean running,
        Optional<Long> pid,
        Optional<Long> residentBytes,
        Optional<Integer> port,
        List<String> databases,
        Path log) {
    public SystemStatus {
        databases = List.copyOf(databases);
    }

    /** Where clients find it, if it has ever been started. */
    public Optional<String> address() {
        return port.map(number -> SystemConnection.HOST + ":" + number);
    }
}
