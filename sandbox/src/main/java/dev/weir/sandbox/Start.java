package dev.weir.sandbox;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.child.LogTail;
import dev.weir.sandbox.child.Waiting;
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
import java.util.function.Predicate;

/** One attempt to bring a sandbox up: starts a JVM where none runs, and watches it until it is ready or has failed. */
final class Start {
    private static final Duration ENDING_PATIENCE = Duration.ofSeconds(30);
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
            if (!isEnding(ProcessHandle::isAlive)) {
                return watch();
            }
            Waiting.until(() -> !InstanceLock.isHeld(layout.lockFile()), ENDING_PATIENCE);
        }
        return startAndWatch();
    }

    private Optional<Diagnostic> startAndWatch() throws IOException {
        log.startAnew();
        Process process = new JavaCommand(installation, layout, options).start();
        listener.starting(process.pid(), layout.log());
        Predicate<ProcessHandle> mine = handle -> handle.pid() == process.pid();
        Waiting.until(() -> !process.isAlive() || isSettled(mine), options.patience());
        if (isEnding(mine)) {
            Waiting.until(() -> !process.isAlive(), ENDING_PATIENCE);
        }
        if (process.isAlive()) {
            return verdict(mine);
        }
        // Another command may have started one at the same moment; then that is ours too.
        return process.exitValue() == ExitCode.IN_USE ? watch() : Optional.of(failed(process.pid()));
    }

    /** Waits for a JVM that somebody else has started. */
    private Optional<Diagnostic> watch() throws IOException {
        Waiting.until(
                () -> isSettled(ProcessHandle::isAlive) || !InstanceLock.isHeld(layout.lockFile()), options.patience());
        return verdict(ProcessHandle::isAlive);
    }

    private Optional<Diagnostic> verdict(Predicate<ProcessHandle> writer) {
        Optional<SandboxState> state = stateBy(writer);
        Optional<Phase> phase = state.map(SandboxState::phase);
        if (phase.equals(Optional.of(Phase.RUNNING))) {
            return Optional.empty();
        }
        return Optional.of(
                phase.equals(Optional.of(Phase.STARTING))
                        ? tooSlow()
                        : failed(state.map(SandboxState::pid).orElse(0L)));
    }

    /** Reports what has become ready on the way. */
    private boolean isSettled(Predicate<ProcessHandle> writer) {
        Optional<SandboxState> state = stateBy(writer);
        state.ifPresent(this::report);
        return state.filter(known -> known.phase() != Phase.STARTING).isPresent();
    }

    /** A JVM on its way out cannot be joined; it makes room for the next one. */
    private boolean isEnding(Predicate<ProcessHandle> writer) {
        return stateBy(writer)
                .filter(known -> known.phase() != Phase.STARTING && known.phase() != Phase.RUNNING)
                .isPresent();
    }

    /** What the file says, unless it is left over from a JVM that is gone. */
    private Optional<SandboxState> stateBy(Predicate<ProcessHandle> writer) {
        return StateFile.read(layout.stateFile())
                .filter(known -> ProcessHandle.of(known.pid()).filter(writer).isPresent());
    }

    private void report(SandboxState state) {
        state.ready().forEach((component, after) -> {
            Integer port = state.ports().get(component);
            if (port != null && reported.add(component)) {
                listener.ready(component, component.address(port), after);
            }
        });
    }

    private Diagnostic notBuilt() {
        return Diagnostic.error(
                "WEIR-SBX-101",
                "The sandbox has not been built",
                "Its parts belong beside " + installation.code()
                        + ", and some are missing. Build Weir with mvn package, or start it with ./weir, which does so.");
    }

    private Diagnostic failed(long pid) {
        String reason = StateFile.read(layout.stateFile())
                .filter(known -> known.pid() == pid)
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
