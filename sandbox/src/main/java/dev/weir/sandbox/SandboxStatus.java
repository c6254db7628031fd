package dev.weir.sandbox;

import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Layout;
import dev.weir.sandbox.state.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A sandbox at one moment.
 *
 * @param phase what it is doing; a JVM that was killed counts as stopped
 * @param components all of them; with the ports that they had last when the sandbox is down
 * @param pid, uptime, residentBytes of the JVM, while there is one
 * @param failure why the last start did not succeed
 */
public record SandboxStatus(
        Phase phase,
        Path dataDirectory,
        Path log,
        List<ComponentStatus> components,
        Optional<Long> pid,
        Optional<Duration> uptime,
        Optional<Long> residentBytes,
        Optional<String> failure) {

    public SandboxStatus {
        components = List.copyOf(components);
    }

    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }

    /** Where jars of user-defined functions are put; the built-in engine sees at once what comes, ksqlDB itself when it starts. */
    public Path extensions() {
        return new Layout(dataDirectory).extensions();
    }

    /** Where clients find a component, if it has ever been started. */
    public Optional<String> address(Component component) {
        return components.stream()
                .filter(status -> status.component() == component)
                .findFirst()
                .flatMap(ComponentStatus::address);
    }

    /**
     * One server.
     *
     * @param address for clients; missing before the first start
     * @param up whether somebody listens there
     */
    public record ComponentStatus(Component component, Optional<String> address, Optional<Integer> port, boolean up) {}
}
