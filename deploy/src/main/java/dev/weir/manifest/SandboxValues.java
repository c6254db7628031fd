package dev.weir.manifest;

import dev.weir.model.SecretRef;
import dev.weir.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The variables that the sandbox gives values to: those of systems and of its own servers. Their values are known when something is sent to a server, and
 * stay references until then; on other targets a manifest gives them itself.
 */
final class SandboxValues {
    /** Where connectors find Kafka and the Schema Registry, and a key for the stand-in of Ably. */
    private static final List<String> SERVERS = List.of("kafka.bootstrap.servers", "schema.registry.url", "ably.key");

    private final List<DeclaredSystem> systems;
    private final List<String> names = new ArrayList<>(SERVERS);
    private final String target;

    SandboxValues(List<DeclaredSystem> systems, String target) {
        this.systems = List.copyOf(systems);
        systems.forEach(system -> names.addAll(system.variables()));
        this.target = target;
    }

    /** Fills in what a manifest leaves open. */
    void addTo(SortedMap<String, String> variables) {
        systems.forEach(system -> variables.putIfAbsent(system.databaseVariable(), system.database()));
        if (target.equals(Target.SANDBOX)) {
            names.forEach(name -> variables.putIfAbsent(name, SecretRef.Store.SANDBOX.reference(name)));
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    String target() {
        return target;
    }
}
