package dev.weir.sandbox;

import dev.weir.sandbox.engine.Engine;
import dev.weir.sandbox.state.Component;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a sandbox is to be started; without meaning for one that runs already.
 *
 * @param ports that must be these; the others are the usual ones, or any free ones where those are taken
 * @param heapMegabytes what its JVM may use; it needs about as much again outside of its heap
 * @param patience how long the start may take
 * @param engine what executes statements
 */
public record UpOptions(Map<Component, Integer> ports, int heapMegabytes, Duration patience, Engine engine) {
    public static final UpOptions USUAL = new UpOptions(Map.of(), 768, Duration.ofMinutes(2), new Engine.BuiltIn());

    /** ksqlDB itself takes its time. */
    private static final Duration ENGINE_PATIENCE = Duration.ofMinutes(5);

    public UpOptions {
        Map<Component, Integer> ordered = new EnumMap<>(Component.class);
        ordered.putAll(ports);
        ports = Collections.unmodifiableMap(ordered);
    }

    public UpOptions withPort(Component component, int port) {
        Map<Component, Integer> more = new EnumMap<>(Component.class);
        more.putAll(ports);
        more.put(component, port);
        return new UpOptions(more, heapMegabytes, patience, engine);
    }

    public UpOptions withHeapMegabytes(int megabytes) {
        return new UpOptions(ports, megabytes, patience, engine);
    }

    public UpOptions withEngine(Engine chosen) {
        boolean builtIn = chosen instanceof Engine.BuiltIn;
        return new UpOptions(ports, heapMegabytes, builtIn ? patience : ENGINE_PATIENCE, chosen);
    }
}
