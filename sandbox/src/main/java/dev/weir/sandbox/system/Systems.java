package dev.weir.sandbox.system;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.child.ChildFailure;
import dev.weir.sandbox.child.ProcessMemory;
import dev.weir.sandbox.fetch.Fetching;
import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.network.Listening;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The systems of a sandbox, as the command line sees them. */
public final class Systems {
    private final Layout sandbox;
    private final Code code;
    private final Fetching fetching;

    /** Our own part of a system's class path, copied to where no build writes. */
    public interface Code {
        Path copy() throws IOException;
    }

    /** @param fetching of the rest of a system's class path */
    public Systems(Layout sandbox, Code code, Fetching fetching) {
        this.sandbox = sandbox;
        this.code = code;
        this.fetching = fetching;
    }

    /** All kinds that were ever started. */
    public List<SystemStatus> list() throws IOException {
        List<SystemStatus> found = new ArrayList<>();
        for (SystemKind kind : SystemKind.values()) {
            if (Files.exists(folder(kind).settings())) {
                found.add(status(kind));
            }
        }
        return found;
    }

    public SystemStatus status(SystemKind kind) throws IOException {
        SystemFolder folder = folder(kind);
        SystemProcess process = new SystemProcess(folder);
        Optional<Long> pid = process.isRunning() ? process.pid() : Optional.empty();
        return new SystemStatus(
                kind,
                pid.isPresent(),
                pid,
                pid.flatMap(ProcessMemory::of),
                SystemSettings.read(folder.settings()).map(SystemSettings::port),
                Databases.made(folder),
                folder.log());
    }

    /**
     * Starts a system unless it runs.
     *
     * @param port that it has to have from now on
     */
    public List<Diagnostic> up(SystemKind kind, OptionalInt port, SystemListener listener) throws IOException {
        SystemFolder folder = folder(kind);
        SystemSettings settings = settings(folder, port).wanted(true);
        SystemProcess process = new SystemProcess(folder);
        if (process.isRunning()) {
            settings.write(folder.settings());
            return List.of();
        }
        try {
            return start(folder, settings, process, listener).stream().toList();
        } catch (ChildFailure failure) {
            return List.of(SystemProblems.notFetched(kind, String.valueOf(failure.getMessage()), failure.hint()));
        }
    }

    private Optional<Diagnostic> start(
            SystemFolder folder, SystemSettings settings, SystemProcess process, SystemListener listener)
            throws IOException {
        SystemKind kind = folder.kind();
        SystemCatalogue catalogue = SystemCatalogue.shipped();
        Optional<SystemCatalogue.Parts> parts = catalogue.of(kind);
        if (parts.isEmpty()) {
            return Optional.of(SystemProblems.noBuild(kind, catalogue.platform()));
        }
        process.stop();
        if (Listening.on(settings.port())) {
            return Optional.of(SystemProblems.portTaken(kind, settings.port()));
        }
        List<Path> classPath = classPath(folder, parts.get(), listener);
        settings.write(folder.settings());
        listener.starting(kind);
        long begin = System.nanoTime();
        Optional<Diagnostic> problem = process.start(classPath, parts.get().heapMegabytes());
        if (problem.isEmpty()) {
            listener.started(kind, Duration.ofNanos(System.nanoTime() - begin));
        }
        return problem;
    }

    private static SystemSettings settings(SystemFolder folder, OptionalInt port) throws IOException {
        Optional<SystemSettings> before = SystemSettings.read(folder.settings());
        if (port.isPresent()) {
            return before.map(known -> known.withPort(port.getAsInt()))
                    .orElseGet(() -> SystemSettings.fresh(port.getAsInt()));
        }
        return before.isPresent() ? before.get() : SystemSettings.fresh(FreePort.any());
    }

    /** Fetched again only when the list of it is gone, or a jar of it, or when other versions are wanted. */
    private List<Path> classPath(SystemFolder folder, SystemCatalogue.Parts parts, SystemListener listener)
            throws IOException {
        String wanted = String.join(" ", parts.coordinates());
        List<String> known = Files.exists(folder.classPath()) ? Files.readAllLines(folder.classPath()) : List.of("");
        List<Path> jars = known.stream().skip(1).map(Path::of).toList();
        if (!known.get(0).equals(wanted) || !jars.stream().allMatch(Files::exists)) {
            jars = fetching.jars(parts.coordinates(), parts.without(), listener);
            Files.createDirectories(folder.root());
            Files.write(
                    folder.classPath(),
                    Stream.concat(Stream.of(wanted), jars.stream().map(Path::toString))
                            .toList());
        }
        return Stream.concat(Stream.of(code.copy()), jars.stream()).toList();
    }

    /** Starts again what ran when the sandbox was last stopped. */
    public List<Diagnostic> resume(SystemListener listener) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        for (SystemKind kind : SystemKind.values()) {
            Optional<SystemSettings> settings = SystemSettings.read(folder(kind).settings());
            if (settings.filter(SystemSettings::wanted).isPresent()) {
                problems.addAll(up(kind, OptionalInt.empty(), listener));
            }
        }
        return problems;
    }

    /** Stops a system; its data stay, and it isn't started with the sandbox any more. */
    public List<Diagnostic> down(SystemKind kind) throws IOException {
        SystemFolder folder = folder(kind);
        Optional<SystemSettings> settings = SystemSettings.read(folder.settings());
        if (settings.isPresent()) {
            settings.get().wanted(false).write(folder.settings());
        }
        return new SystemProcess(folder).stop().stream().toList();
    }

    /** Stops all of them, until the sandbox is started again. */
    public List<Diagnostic> pause() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        for (SystemKind kind : SystemKind.values()) {
            if (Files.exists(folder(kind).root())) {
                new SystemProcess(folder(kind)).stop().ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** How to reach a database, made if it isn't there yet. Its system must run. */
    public Checked<Optional<SystemConnection>> connection(SystemDatabase database, SystemListener listener)
            throws IOException {
        SystemFolder folder = folder(database.kind());
        Optional<SystemSettings> settings = SystemSettings.read(folder.settings());
        if (settings.isEmpty() || !new SystemProcess(folder).isRunning()) {
            return new Checked<>(Optional.empty(), List.of(SystemProblems.notRunning(database.kind())));
        }
        Databases databases = databases(folder, settings.get());
        if (!databases.has(database.name())) {
            listener.creating(database);
            Optional<Diagnostic> problem = databases.make(database);
            if (problem.isPresent()) {
                return new Checked<>(Optional.empty(), List.of(problem.get()));
            }
        }
        return Checked.of(Optional.of(new SystemConnection(
                database.kind(), settings.get().port(), settings.get().password(), database.name())));
    }

    /** Drops a database that {@link #connection} has made; nothing happens if it isn't there. Its system must run. */
    public List<Diagnostic> drop(SystemKind kind, String database) throws IOException {
        SystemFolder folder = folder(kind);
        Optional<SystemSettings> settings = SystemSettings.read(folder.settings());
        if (!Databases.made(folder).contains(database)) {
            return List.of();
        }
        if (settings.isEmpty() || !new SystemProcess(folder).isRunning()) {
            return List.of(SystemProblems.notRunning(kind));
        }
        try {
            databases(folder, settings.get()).drop(database);
            return List.of();
        } catch (ChildFailure failure) {
            return List.of(SystemProblems.statementFailed(kind, String.valueOf(failure.getMessage())));
        }
    }

    /**
     * Runs statements in a database.
     *
     * @param answer gets the lines of {@link dev.weir.sandbox.system.host.SqlMain}
     */
    public List<Diagnostic> sql(SystemKind kind, String database, String sql, Consumer<List<String>> answer)
            throws IOException {
        SystemFolder folder = folder(kind);
        Optional<SystemSettings> settings = SystemSettings.read(folder.settings());
        if (settings.isEmpty() || !new SystemProcess(folder).isRunning()) {
            return List.of(SystemProblems.notRunning(kind));
        }
        try {
            databases(folder, settings.get()).run(database, sql, answer);
            return List.of();
        } catch (ChildFailure failure) {
            return List.of(SystemProblems.statementFailed(kind, String.valueOf(failure.getMessage())));
        }
    }

    private Databases databases(SystemFolder folder, SystemSettings settings) throws IOException {
        List<Path> jars = Files.readAllLines(folder.classPath()).stream()
                .skip(1)
                .map(Path::of)
                .toList();
        return new Databases(
                folder,
                settings,
                Stream.concat(Stream.of(code.copy()), jars.stream()).toList());
    }

    private SystemFolder folder(SystemKind kind) {
        return new SystemFolder(sandbox, kind);
    }
}
