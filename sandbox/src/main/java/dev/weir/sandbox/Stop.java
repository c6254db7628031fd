package dev.weir.sandbox;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.sandbox.child.Waiting;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import dev.weir.sandbox.state.Phase;
import dev.weir.sandbox.state.SandboxState;
import dev.weir.sandbox.state.StateFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends the JVM of a sandbox: asks it first, kills it when it does not. */
final class Stop {
    private static final Duration FOR_THE_ARCHIVE = Duration.ofSeconds(6);
    private static final Duration AFTER_A_KILL = Duration.ofSeconds(5);

    private final Layout layout;

    Stop(Layout layout) {
        this.layout = layout;
    }

    /** What there is to say about it, if anything. Nothing to do is fine. */
    Optional<Diagnostic> run(Duration patience) throws IOException {
        if (!isAlive()) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process =
                StateFile.read(layout.stateFile()).map(SandboxState::pid).flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            return Optional.of(unknownProcess());
        }
        process.get().destroy();
        boolean inOrder =
                Waiting.until(() -> !isAlive() || hasStopped(process.get().pid()), patience);
        if (inOrder && Waiting.until(() -> !isAlive(), FOR_THE_ARCHIVE)) {
            return Optional.empty();
        }
        process.get().destroyForcibly();
        if (inOrder && Waiting.until(() -> !isAlive(), AFTER_A_KILL)) {
            return Optional.empty();
        }
        return Optional.of(Waiting.until(() -> !isAlive(), AFTER_A_KILL) ? killed(patience) : immortal(process.get()));
    }

    /** Whether its servers have: all that is left to do then is to write the archive of its classes, which may take minutes with big plugins. */
    private boolean hasStopped(long pid) {
        return StateFile.read(layout.stateFile())
                .filter(state -> state.pid() == pid && state.phase() == Phase.STOPPED)
                .isPresent();
    }

    private boolean isAlive() throws IOException {
        return InstanceLock.isHeld(layout.lockFile());
    }

    private static Diagnostic killed(Duration patience) {
        return new Diagnostic(
                "WEIR-SBX-111",
                Severity.WARNING,
                "The sandbox had to be killed",
                "It did not stop within " + patience.toSeconds()
                        + " s. Its data are safe; the next start takes a few seconds longer.",
                Optional.empty(),
                List.of());
    }

    private static Diagnostic immortal(ProcessHandle process) {
        return Diagnostic.error(
                "WEIR-SBX-112",
                "The sandbox cannot be stopped",
                "Process " + process.pid() + " is still there after a kill. It may belong to another user.");
    }

    private Diagnostic unknownProcess() {
        return Diagnostic.error(
                "WEIR-SBX-113",
                "The sandbox's process is not known",
                "A program holds " + layout.lockFile() + ", but " + layout.stateFile()
                        + " does not say which. Try again when its start has got further, or end that program yourself.");
    }
}
