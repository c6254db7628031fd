package dev.weir.sandbox;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.child.LogTail;
import dev.weir.sandbox.child.ProcessMemory;
import dev.weir.sandbox.engine.Engine;
import dev.weir.sandbox.engine.EngineCommand;
import dev.weir.sandbox.engine.EngineLeftover;
import dev.weir.sandbox.engine.EngineProcess;
import dev.weir.sandbox.fetch.Fetching;
import dev.weir.sandbox.network.Listening;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import dev.weir.sandbox.state.Phase;
import dev.weir.sandbox.state.SandboxState;
import dev.weir.sandbox.state.StateFile;
import dev.weir.sandbox.system.Systems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Kafka, Kafka Connect, a Schema Registry and a ksqlDB-compatible server in a background JVM, as the command line sees them. */
public final class Sandbox {
    private final Installation installation;
    private final Layout layout;
    private final LogTail log;

    private Sandbox(Layout layout) {
        this.installation = Installation.here();
        this.layout = layout;
        this.log = new LogTail(layout.log());
    }

    public static Sandbox in(Path dataDirectory) {
        return new Sandbox(new Layout(dataDirectory));
    }

    /**
     * The one sandbox of this user, whatever the project: it has the usual ports, which no two sandboxes can have, and what runs in it does not depend
     * on the folder that a shell happens to be in. The variable {@code WEIR_SANDBOX_DIR} names another place.
     */
    public static Sandbox usual(Map<String, String> environment) {
        String chosen = environment.getOrDefault("WEIR_SANDBOX_DIR", "");
        return in(chosen.isBlank() ? Path.of(System.getProperty("user.home"), ".weir", "sandbox") : Path.of(chosen));
    }

    public Path dataDirectory() {
        return layout.root();
    }

    public Path logFile() {
        return layout.log();
    }

    /** Starts the sandbox unless it runs, with the systems that ran with it, and returns when all of its servers answer. */
    public Checked<SandboxStatus> up(UpOptions options, UpListener listener) throws IOException {
        Optional<Diagnostic> unusable = engine(options.engine(), listener);
        Optional<Diagnostic> problem =
                unusable.isPresent() ? unusable : new Start(layout, log, installation, options, listener).run();
        List<Diagnostic> problems =
                problem.isPresent() ? List.of(problem.get()) : systems().resume(listener);
        return new Checked<>(status(), problems);
    }

    /** A running sandbox keeps its engine. */
    private Optional<Diagnostic> engine(Engine engine, UpListener listener) throws IOException {
        EngineCommand command = new EngineCommand(layout, fetching(), listener::fetching);
        return InstanceLock.isHeld(layout.lockFile()) ? command.runningWith(engine) : command.prepare(engine);
    }

    /** Whether functions can be called as soon as their jar lies in the extension folder; ksqlDB itself looks there only when it starts. */
    public boolean seesNewFunctions() {
        return !EngineProcess.isWanted(layout);
    }

    /** Databases beside it. */
    public Systems systems() {
        Path copies = layout.systems().resolve("code");
        return new Systems(
                layout,
                () -> new JarCopies(copies)
                        .of(List.of(installation.code()), installation.builtIn())
                        .get(0),
                fetching());
    }

    /** Connector plugins of a running sandbox. */
    public Plugins plugins() {
        return new Plugins(layout, this::status, fetching());
    }

    private Fetching fetching() {
        return new Fetching(installation::classPath, layout.log().resolveSibling("fetch.log"));
    }

    /**
     * Stops the sandbox in order, and its systems; their data stay.
     *
     * @param patience after which it is killed. Nothing acknowledged is lost then either, but the next start takes longer.
     */
    public Checked<SandboxStatus> down(Duration patience) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        new Stop(layout).run(patience).ifPresent(problems::add);
        new EngineLeftover(layout).end();
        problems.addAll(systems().pause());
        return new Checked<>(status(), problems);
    }

    /** Stops the sandbox and deletes what it holds, except for connector plugins and jars of functions that the user has put there. */
    public Checked<SandboxStatus> purge(Duration patience) throws IOException {
        Checked<SandboxStatus> down = down(patience);
        if (down.value().phase() == Phase.STOPPED || down.value().phase() == Phase.FAILED) {
            Purge.of(layout);
        }
        return new Checked<>(status(), down.diagnostics());
    }

    public SandboxStatus status() throws IOException {
        boolean alive = InstanceLock.isHeld(layout.lockFile());
        Optional<SandboxState> state = StateFile.read(layout.stateFile());
        Optional<SandboxState> living = state.filter(known -> alive);
        return new SandboxStatus(
                phase(state, alive),
                layout.root(),
                layout.log(),
                Arrays.stream(Component.values())
                        .map(component -> component(component, state, alive))
                        .toList(),
                living.map(SandboxState::pid),
                living.map(known -> Duration.between(known.startedAt(), Instant.now())),
                living.flatMap(known -> ProcessMemory.of(known.pid())),
                state.flatMap(SandboxState::failure));
    }

    /**
     * Passes on the last lines of the log.
     *
     * @param follow go on with what is added, until the thread is interrupted
     */
    public void logs(int lines, boolean follow, Consumer<String> out) throws IOException {
        List<String> last = log.last(lines);
        last.forEach(out);
        if (follow) {
            log.follow(out);
        }
    }

    /** The connectors whose stand-ins have delivered something to the sandbox's own endpoint. */
    public List<String> sinks() throws IOException {
        return SinkRows.names(layout);
    }

    /**
     * Passes on the newest rows of such a connector, as lines of JSON: {@code at}, {@code to}, {@code id}, {@code content}.
     *
     * @param follow go on with what is added, until the thread is interrupted
     */
    public void sink(String connector, int rows, boolean follow, Consumer<String> out) throws IOException {
        LogTail lines = new LogTail(layout.sink(connector));
        lines.last(rows).forEach(out);
        if (follow) {
            lines.follow(out);
        }
    }

    private static Phase phase(Optional<SandboxState> state, boolean alive) {
        Phase last = state.map(SandboxState::phase).orElse(Phase.STOPPED);
        if (!alive) {
            return last == Phase.FAILED ? Phase.FAILED : Phase.STOPPED;
        }
        return state.isEmpty() || last == Phase.STOPPED ? Phase.STARTING : last;
    }

    private static SandboxStatus.ComponentStatus component(
            Component component, Optional<SandboxState> state, boolean alive) {
        Optional<Integer> port = state.map(known -> known.ports().get(component));
        return new SandboxStatus.ComponentStatus(
                component,
                port.map(component::address),
                port,
                alive && port.filter(Listening::on).isPresent());
    }
}
