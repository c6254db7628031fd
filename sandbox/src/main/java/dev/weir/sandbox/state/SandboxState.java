package dev.weir.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a background JVM says about itself. A killed JVM cannot say that it is gone: only {@link InstanceLock} tells whether it still runs.
 *
 * @param ports of all components, ready or not
 * @param ready how long after the start each component was ready; those that are not yet are missing
 * @param failure why it could not start, in the words for its user
 */
public record SandboxState(
        Phase phase,
        long pid,
        Instant startedAt,
        Map<Component, Integer> ports,
        Map<Component, Duration> ready,
        Optional<String> failure) {

    public SandboxState {
        ports = ordered(ports);
        ready = ordered(ready);
    }

    public static SandboxState starting(long pid, Instant startedAt, Map<Component, Integer> ports) {
        return new SandboxState(Phase.STARTING, pid, startedAt, ports, Map.of(), Optional.empty());
    }

    public SandboxState withReady(Component component, Duration after) {
        Map<Component, Duration> more = new EnumMap<>(Component.class);
        more.putAll(ready);
        more.put(component, after);
        return new SandboxState(phase, pid, startedAt, ports, more, failure);
    }

    public SandboxState in(Phase next) {
        return new SandboxState(next, pid, startedAt, ports, ready, failure);
    }

    public SandboxState failed(String why) {
        return new SandboxState(Phase.FAILED, pid, startedAt, ports, ready, Optional.of(why));
    }

    private static <V> Map<Component, V> ordered(Map<Component, V> map) {
        Map<Component, V> copy = new EnumMap<>(Component.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
