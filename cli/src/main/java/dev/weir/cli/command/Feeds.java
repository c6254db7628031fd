package dev.weir.cli.command;

import dev.weir.cli.feed.FeedFolder;
import dev.weir.cli.feed.FeedState;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.sandbox.child.DetachedProcess;
import dev.weir.sandbox.child.LogTail;
import dev.weir.sandbox.child.Waiting;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The feeds of pipelines on a target, started and ended. A feed in the background is this command line again, in the foreground of a process of its own. */
final class Feeds {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int LOG_LINES = 12;

    private final Session session;
    private final Path root;
    private final String target;

    /** @param root of the project */
    Feeds(Session session, Path root, String target) {
        this.session = session;
        this.root = root;
        this.target = target;
    }

    /** On the sandbox beside its data, so that they go together. */
    Path all() {
        return target.equals(TargetOptions.SANDBOX)
                ? new Sandboxes(session).sandbox().dataDirectory().resolve("feeds")
                : root.resolve(".weir").resolve("feeds").resolve(target);
    }

    /** The sandbox says by its lock whether it is there; of other targets only requests show it. */
    boolean targetIsThere() {
        if (!target.equals(TargetOptions.SANDBOX)) {
            return true;
        }
        try {
            Path data = new Sandboxes(session).sandbox().dataDirectory();
            return InstanceLock.isHeld(new Layout(data).lockFile());
        } catch (IOException e) {
            return false;
        }
    }

    FeedFolder of(String pipeline) {
        return FeedFolder.of(all(), pipeline);
    }

    /** The pipelines that have, or had, a feed. */
    List<String> pipelines() throws IOException {
        if (!Files.isDirectory(all())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all())) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** The generators that go on. */
    static List<Resource.Generated> of(DesiredState desired) {
        return desired.resources().values().stream()
                .filter(Resource.Generated.class::isInstance)
                .map(Resource.Generated.class::cast)
                .filter(data -> data.rate().isPresent())
                .toList();
    }

    /** Begins in the background, unless it runs. */
    void start(String pipeline) {
        FeedFolder folder = of(pipeline);
        try {
            if (folder.isRunning()) {
                session.view().say("The feed of " + pipeline + " runs already.");
                return;
            }
            Process process = DetachedProcess.start(command(pipeline), root, folder.log());
            boolean begun = Waiting.until(
                    () -> !process.isAlive()
                            || (folder.isRunning() && folder.read().pid() == process.pid()),
                    START);
            if (!begun || !process.isAlive()) {
                throw new CommandFailure(failed(pipeline, folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        session.view().say("The feed of " + pipeline + " runs. `weir data stop " + pipeline + "` ends it.");
    }

    private List<String> command(String pipeline) {
        List<String> command = new ArrayList<>();
        String sandbox = session.environment().variables().getOrDefault("WEIR_SANDBOX_DIR", "");
        if (!sandbox.isEmpty()) {
            command.addAll(List.of("/usr/bin/env", "WEIR_SANDBOX_DIR=" + sandbox));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-Xlog:disable"));
        command.add("-Dweir.home=" + session.environment().home());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.weir.cli.Main"));
        command.addAll(List.of("-C", root.toString(), "data", "run", pipeline, "--foreground", "--no-color"));
        if (!target.equals(TargetOptions.SANDBOX)) {
            command.addAll(List.of("-t", target));
        }
        return command;
    }

    private static Diagnostic failed(String pipeline, FeedFolder folder) throws IOException {
        return Diagnostic.error(
                "WEIR-CLI-081",
                "A feed doesn't start",
                "The feed of " + pipeline + " ended at once. The end of its log, " + folder.log() + ":\n    "
                        + String.join("\n    ", new LogTail(folder.log()).last(LOG_LINES)));
    }

    /** Ends it; returns whether it ran. */
    boolean stop(String pipeline) {
        try {
            return of(pipeline).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all of them. */
    void stopAll() throws IOException {
        for (String pipeline : pipelines()) {
            stop(pipeline);
        }
    }

    /** Ends it for good: the pipeline goes. */
    void remove(String pipeline) {
        stop(pipeline);
        try {
            of(pipeline).forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FeedState state(String pipeline) throws IOException {
        return of(pipeline).read();
    }
}
