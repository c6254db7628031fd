package dev.weir.sandbox;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.ExitCode;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import dev.weir.sandbox.state.Phase;
import dev.weir.sandbox.state.SandboxState;
import dev.weir.sandbox.state.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One attempt to bring a sandbox up: starts a JVM where none runs, and watches it until it is ready or has failed. */
final class Start {
    private static final Duration STOPPING_PATIENCE = Duration.ofSeconds(30);
    private static final int LOG_LINES = 12;

    private final Layout layout;
    private final LogTail log;
    private final Installation installation;
    private final UpOptions options;
    private final UpListener listener;
    private final Set<Component> reported = EnumSet.noneOf(Component.class);

    Start(Layout layout, LogTail log, Installation installation, UpOptions options, UpListener listener) {
        this.layout = layout;
        this.log = log;
        this.installation = installation;
        this.options = options;
        this.listener = listener;
    }

    /** What went wrong, if anything. */
    Optional<Diagnostic> run() throws IOException {
        if (!installation.isComplete()) {
            return Optional.of(notBuilt());
        }
        Files.createDirectories(layout.root());
        if (InstanceLock.isHeld(layout.lockFile())) {
            if (state().filter(known -> known.phase() == Phase.STOPPING).isEmpty()) {
                return watch(0);
            }
            Waiting.until(() -> !InstanceLock.isHeld(layout.lockFile()), STOPPING_PATIENCE);
        }
        return startAndWatch();
    }

    private Optional<Diagnostic> startAndWatch() throws IOException {
        log.startAnew();
        long before = state().map(SandboxState::pid).orElse(0L);
        Process process = new JavaCommand(installation, layout, options).start();
        listener.starting(process.pid(), layout.log());
        Waiting.until(() -> !process.isAlive() || isSettled(before), options.patience());
        if (process.isAlive()) {
            return verdict(before);
        }
        // Another command may have started one at the same moment; then that is ours too.
        return process.exitValue() == ExitCode.IN_USE ? watch(before) : Optional.of(failed(process.pid()));
    }

    /** Waits for a JVM that somebody else has started. */
    private Optional<Diagnostic> watch(long before) throws IOException {
        Waiting.until(() -> isSettled(before) || !InstanceLock.isHeld(layout.lockFile()), options.patience());
        return verdict(before);
    }

    private Optional<Diagnostic> verdict(long before) {
        Optional<SandboxState> state = state().filter(known -> known.pid() != before);
        if (state.filter(known -> known.phase() == Phase.RUNNING).isPresent()) {
            return Optional.empty();
        }
        if (state.filter(known -> known.phase() == Phase.STARTING).isPresent()) {
            return Optional.of(tooSlow());
        }
        return Optional.of(failed(state.map(SandboxState::pid).orElse(0L)));
    }

    /** Reports what has become ready on the way. */
    private boolean isSettled(long before) {
        Optional<SandboxState> state = state().filter(known -> known.pid() != before);
        state.ifPresent(this::report);
        return state.filter(known -> known.phase() != Phase.STARTING).isPresent();
    }

    private void report(SandboxState state) {
        state.ready().forEach((component, after) -> {
            Integer port = state.ports().get(component);
            if (port != null && reported.add(component)) {
                listener.ready(component, component.address(port), after);
            }
        });
    }

    private Optional<SandboxState> state() {
        return StateFile.read(layout.stateFile());
    }

    private Diagnostic notBuilt() {
        return Diagnostic.error(
                "WEIR-SBX-101",
                "The sandbox has not been built",
                "Its parts belong beside " + installation.code()
                        + ", and some are missing. Build Weir with mvn package, or start it with ./weir, which does so.");
    }

    private Diagnostic failed(long pid) {
        String reason = state().filter(known -> known.pid() == pid)
                .flatMap(SandboxState::failure)
                .orElseGet(this::endOfLog);
        return Diagnostic.error("WEIR-SBX-102", "The sandbox could not start", reason)
                .withHint("The whole log is in " + layout.log());
    }

    private Diagnostic tooSlow() {
        return Diagnostic.error(
                        "WEIR-SBX-103",
                        "The sandbox is not ready in time",
                        "After " + options.patience().toSeconds() + " s it is still starting. It goes on with that.")
                .withHint("The log is in " + layout.log());
    }

    private String endOfLog() {
        try {
            return "Its log ends with:\n" + String.join("\n", log.last(LOG_LINES));
        } catch (IOException unreadable) {
            return "Its log cannot be read: " + unreadable.getMessage();
        }
    }
}
