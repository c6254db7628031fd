package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Seconds;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.cli.view.Activity;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.SandboxStatus;
import dev.weir.sandbox.UpListener;
import dev.weir.sandbox.UpOptions;
import dev.weir.sandbox.engine.Engine;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Phase;
import dev.weir.sandbox.system.SystemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The user's sandbox, started and stopped in front of the user. */
final class Sandboxes {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Session session;
    private final Sandbox sandbox;

    Sandboxes(Session session) {
        this.session = session;
        this.sandbox = Sandbox.usual(session.environment().variables());
    }

    Sandbox sandbox() {
        return sandbox;
    }

    boolean isRunning() {
        return status().isRunning();
    }

    SandboxStatus status() {
        try {
            return sandbox.status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it; its data stay. */
    void down() throws IOException {
        feeds().stopAll();
        try (Activity activity = session.view().activity("stopping the sandbox")) {
            session.orFail(sandbox.down(PATIENCE));
            activity.quietlyNow("");
        }
    }

    /** The feeds of generators that send to it. */
    Feeds feeds() {
        return new Feeds(session, session.directory(), TargetOptions.SANDBOX);
    }

    SandboxStatus up() {
        return up(UpOptions.USUAL);
    }

    /** Starts it unless it runs. */
    SandboxStatus up(UpOptions options) {
        try {
            SandboxStatus status = status();
            boolean served = status.isRunning() && options.engine() instanceof Engine.BuiltIn;
            return served ? status : start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SandboxStatus start(UpOptions options) throws IOException {
        try (Activity activity = session.view().activity("starting the sandbox")) {
            long begin = System.nanoTime();
            SandboxStatus status = session.orFail(sandbox.up(options, new Talk(activity)));
            session.view()
                    .say("The sandbox runs, after " + Seconds.of(Duration.ofNanos(System.nanoTime() - begin)) + ".");
            return status;
        }
    }

    /** Tells what the start is waiting for. */
    private record Talk(Activity activity) implements UpListener {
        @Override
        public void starting(long pid, Path log) {
            activity.quietlyNow("starting the sandbox (process " + pid + ", log in " + log + ")");
        }

        @Override
        public void ready(Component component, String address, Duration after) {
            activity.quietlyNow("starting the sandbox: " + component.title() + " is there");
        }

        @Override
        public void fetching(String file, long done, long total) {
            new SystemTalk(activity).fetching(file, done, total);
        }

        @Override
        public void starting(SystemKind kind) {
            new SystemTalk(activity).starting(kind);
        }
    }

    /** All there is to say about it. */
    void show(SandboxStatus status) {
        session.view().table(table(status));
        session.view().say(sentence(status));
        status.failure().ifPresent(session.view()::say);
    }

    private static Table table(SandboxStatus status) {
        return new Table(
                "server",
                List.of("server", "state", "address"),
                status.components().stream().map(Sandboxes::row).toList());
    }

    private static List<Cell> row(SandboxStatus.ComponentStatus server) {
        return List.of(
                Cell.of(server.component().title()),
                server.up() ? new Cell("up", Role.GOOD) : new Cell("down", Role.CAUTION),
                Cell.of(server.address().orElse("")));
    }

    /** One sentence about the whole. */
    private static String sentence(SandboxStatus status) {
        StringBuilder sentence = new StringBuilder("The sandbox ");
        sentence.append(status.phase() == Phase.FAILED ? "failed to start" : "is " + word(status.phase()));
        status.uptime().ifPresent(uptime -> sentence.append(", up ").append(Seconds.of(uptime)));
        status.residentBytes()
                .ifPresent(bytes -> sentence.append(", ").append(bytes >> 20).append(" MB"));
        status.pid().ifPresent(pid -> sentence.append(", process ").append(pid));
        return sentence.append(". Its data are in ")
                .append(status.dataDirectory())
                .append(", jars of functions go into ")
                .append(status.extensions())
                .append('.')
                .toString();
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
