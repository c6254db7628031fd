package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.manifest.DeclaredSystem;
import dev.weir.model.Resource;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.SandboxStatus;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.system.SystemConnection;
import dev.weir.sandbox.system.SystemDatabase;
import dev.weir.sandbox.system.SystemKind;
import dev.weir.sandbox.system.Systems;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pipeline needs around it on the sandbox: the plugins of its connectors, and its systems. A pipeline only says what these are; here they are brought
 * up, and what connectors have to know of them comes back.
 */
final class Surroundings {
    private final Session session;
    private final Sandbox sandbox;

    Surroundings(Session session) {
        this.session = session;
        this.sandbox = new Sandboxes(session).sandbox();
    }

    /** Returns the values of the variables that the sandbox gives. Ends the command where something can't be brought up. */
    SortedMap<String, String> prepare(DesiredState desired) {
        try (Activity activity = session.view().activity("looking for what the pipeline needs around it")) {
            SystemTalk talk = new SystemTalk(activity);
            session.orFail(new Checked<>(desired, sandbox.plugins().provide(classes(desired), talk)));
            SortedMap<String, String> values = servers(sandbox.status());
            for (DeclaredSystem system : desired.systems()) {
                connection(system, talk).values().forEach((key, value) -> values.put(system.name() + "." + key, value));
            }
            return values;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> classes(DesiredState desired) {
        return desired.resources().values().stream()
                .filter(Resource.Connector.class::isInstance)
                .map(resource -> ((Resource.Connector) resource).type())
                .distinct()
                .toList();
    }

    private SystemConnection connection(DeclaredSystem system, SystemTalk talk) throws IOException {
        SystemKind kind = SystemKind.named(system.kind()).orElseThrow();
        Systems systems = sandbox.systems();
        session.orFail(new Checked<>(kind, systems.up(kind, OptionalInt.empty(), talk)));
        SystemDatabase database =
                new SystemDatabase(kind, system.database(), system.script().map(SourceText::text));
        return session.orFail(systems.connection(database, talk)).orElseThrow();
    }

    /** Where connectors find the sandbox's own servers. */
    private static SortedMap<String, String> servers(SandboxStatus status) {
        SortedMap<String, String> values = new TreeMap<>();
        status.address(Component.KAFKA).ifPresent(address -> values.put("kafka.bootstrap.servers", address));
        status.address(Component.REGISTRY).ifPresent(address -> values.put("schema.registry.url", address));
        return values;
    }
}
