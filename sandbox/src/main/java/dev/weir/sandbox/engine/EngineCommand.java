package dev.weir.sandbox.engine;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.child.ChildFailure;
import dev.weir.sandbox.fetch.Fetching;
import dev.weir.sandbox.state.Layout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out how the chosen engine is started and leaves it for the sandbox's process. Runs before the sandbox, so that what is missing is said at once. */
public final class EngineCommand {
    private static final String MAIN = "io.confluent.ksql.rest.server.KsqlServerMain";

    private final EngineFolder folder;
    private final Fetching fetching;
    private final Fetching.Progress progress;

    public EngineCommand(Layout layout, Fetching fetching, Fetching.Progress progress) {
        this.folder = new EngineFolder(layout);
        this.fetching = fetching;
        this.progress = progress;
    }

    /** Whether a sandbox that runs already has another engine than is asked for. */
    public Optional<Diagnostic> runningWith(Engine engine) {
        boolean asked = !(engine instanceof Engine.BuiltIn);
        return asked && !Files.exists(folder.command()) ? Optional.of(EngineProblems.runsAlready()) : Optional.empty();
    }

    /** Why the engine can't be had, if it can't. */
    public Optional<Diagnostic> prepare(Engine engine) throws IOException {
        Files.deleteIfExists(folder.command());
        if (engine instanceof Engine.Installed installed) {
            return installed(installed);
        }
        return engine instanceof Engine.Released released ? released(released) : Optional.empty();
    }

    private Optional<Diagnostic> installed(Engine.Installed engine) throws IOException {
        if (!Files.isExecutable(engine.startScript())) {
            return Optional.of(EngineProblems.noInstallation(engine));
        }
        write(List.of(engine.startScript().toAbsolutePath().toString()));
        return Optional.empty();
    }

    private Optional<Diagnostic> released(Engine.Released engine) throws IOException {
        try {
            String classPath = fetching.jars(List.of(engine.coordinates()), List.of(), progress).stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            write(List.of(java, "-Xmx768m", "-XX:+UseSerialGC", "-cp", classPath, MAIN));
            return Optional.empty();
        } catch (ChildFailure failure) {
            return Optional.of(EngineProblems.notFetched(engine, String.valueOf(failure.getMessage())));
        }
    }

    private void write(List<String> words) throws IOException {
        Files.createDirectories(folder.command().getParent());
        Files.write(folder.command(), words);
    }
}
