package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.manifest.DeclaredSystem;
import dev.weir.model.Resource;
import dev.weir.plan.SavedPlan;
import dev.weir.plan.Step;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        List<System> systems = desired.systems().stream()
                .map(declared -> new System(declared.name(), declared.kind(), declared.database(), declared.script()))
                .toList();
        return prepare(classes(desired.resources().values()), systems);
    }

    /** The same for a plan without its manifest; scripts are read where they were when it was made. */
    SortedMap<String, String> prepare(SavedPlan saved, Path root) {
        List<System> systems = saved.systems().stream()
                .map(system -> new System(
                        system.name(),
                        system.kind(),
                        system.database(),
                        system.script().map(path -> script(root, path))))
                .toList();
        List<Resource> resources = saved.plan().steps().stream()
                .filter(step -> step.action() == Step.Action.CREATE || step.action() == Step.Action.REPLACE)
                .map(step -> step.entry().resource())
                .toList();
        return prepare(classes(resources), systems);
    }

    /** Drops the databases that were made for a pipeline's systems. */
    void drop(List<DeclaredSystem> declared) {
        try {
            for (DeclaredSystem system : declared) {
                SystemKind kind = SystemKind.named(system.kind()).orElseThrow();
                if (sandbox.systems().status(kind).databases().contains(system.database())) {
                    session.orFail(new Checked<>(kind, sandbox.systems().drop(kind, system.database())));
                    session.view().say("The database " + system.database() + " in " + kind.title() + " is dropped.");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops those of the named kinds that run; their data stay. */
    void release(List<String> kinds) {
        try {
            for (String key : kinds) {
                SystemKind kind = SystemKind.named(key).orElseThrow();
                if (sandbox.systems().status(kind).running()) {
                    session.orFail(new Checked<>(kind, sandbox.systems().down(kind)));
                    session.view()
                            .say(kind.title()
                                    + " is stopped, since no pipeline uses it any more; other data in it stay.");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record System(String name, String kind, String database, Optional<SourceText> script) {}

    private static SourceText script(Path root, String path) {
        try {
            return new SourceText(path, Files.readString(root.resolve(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SortedMap<String, String> prepare(List<String> classes, List<System> systems) {
        try (Activity activity = session.view().activity("looking for what the pipeline needs around it")) {
            SystemTalk talk = new SystemTalk(activity);
            session.orFail(new Checked<>(classes, sandbox.plugins().provide(classes, talk)));
            SortedMap<String, String> values = servers(sandbox.status());
            for (System system : systems) {
                connection(system, talk).values().forEach((key, value) -> values.put(system.name() + "." + key, value));
            }
            return values;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> classes(Collection<Resource> resources) {
        return resources.stream()
                .filter(Resource.Connector.class::isInstance)
                .map(resource -> ((Resource.Connector) resource).type())
                .distinct()
                .toList();
    }

    private SystemConnection connection(System system, SystemTalk talk) throws IOException {
        SystemKind kind = SystemKind.named(system.kind()).orElseThrow();
        Systems systems = sandbox.systems();
        session.orFail(new Checked<>(kind, systems.up(kind, OptionalInt.empty(), talk)));
        SystemDatabase database =
                new SystemDatabase(kind, system.database(), system.script().map(SourceText::text));
        return session.orFail(systems.connection(database, talk)).orElseThrow();
    }

    /** Where connectors find the sandbox's own servers, and a key for Ably, whose stand-in takes any. */
    private static SortedMap<String, String> servers(SandboxStatus status) {
        SortedMap<String, String> values = new TreeMap<>();
        status.address(Component.KAFKA).ifPresent(address -> values.put("kafka.bootstrap.servers", address));
        status.address(Component.REGISTRY).ifPresent(address -> values.put("schema.registry.url", address));
        values.put("ably.key", "sandbox:any");
        return values;
    }
}
