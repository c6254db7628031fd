package dev.weir.sandbox.process;

import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.ExitCode;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import dev.weir.sandbox.state.Phase;
import dev.weir.sandbox.state.SandboxState;
import dev.weir.sandbox.state.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sandbox that owns its data directory and keeps {@code sandbox.json} up to date, from its start to the end of its JVM. */
public final class BackgroundSandbox {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSandbox.class);
    private static final int ATTEMPTS = 40;
    private static final int PAUSE_MILLIS = 50;

    private final Layout layout;
    /** Never released, only kept: it ends with the JVM, after the last file was written. An unreachable one would be released by the collector. */
    @SuppressWarnings("UnusedVariable")
    private final InstanceLock lock;

    private final Stack stack;
    private SandboxState state;

    private BackgroundSandbox(Layout layout, InstanceLock lock, Stack stack, SandboxState state) {
        this.layout = layout;
        this.lock = lock;
        this.stack = stack;
        this.state = state;
    }

    /** Runs until the JVM is told to end. */
    public static void run(String... arguments) throws IOException, InterruptedException {
        Settings settings = Settings.parse(arguments);
        Optional<InstanceLock> lock = acquire(settings.layout());
        if (lock.isEmpty()) {
            System.exit(ExitCode.IN_USE);
        }
        try {
            prepare(settings, lock.orElseThrow()).start();
        } catch (IOException | RuntimeException failure) {
            LOG.error("The sandbox could not start", failure);
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static Optional<InstanceLock> acquire(Layout layout) throws IOException, InterruptedException {
        Optional<InstanceLock> lock = InstanceLock.tryAcquire(layout.lockFile());
        for (int attempt = 1; lock.isEmpty() && attempt < ATTEMPTS; attempt++) {
            Thread.sleep(PAUSE_MILLIS);
            lock = InstanceLock.tryAcquire(layout.lockFile());
        }
        return lock;
    }

    private static BackgroundSandbox prepare(Settings settings, InstanceLock lock) throws IOException {
        Layout layout = settings.layout();
        Map<Component, Integer> before =
                StateFile.read(layout.stateFile()).map(SandboxState::ports).orElse(Map.of());
        SandboxState state = SandboxState.starting(ProcessHandle.current().pid(), jvmStart(), before);
        try {
            Map<Component, ReservedPort> chosen = PortChoice.choose(settings.wantedPorts(), before);
            Map<Component, Integer> ports = new EnumMap<>(Component.class);
            chosen.forEach((component, port) -> ports.put(component, port.number()));
            Stack stack = new Stack(layout, settings.registry(), chosen);
            return new BackgroundSandbox(
                    layout, lock, stack, SandboxState.starting(state.pid(), state.startedAt(), ports));
        } catch (StartFailure failure) {
            StateFile.write(layout.stateFile(), state.failed(failure.reason()));
            throw failure;
        }
    }

    private void start() {
        update(now -> now);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-sandbox"));
        try {
            stack.start(this::ready);
            update(now -> now.in(Phase.RUNNING));
            LOG.info("The sandbox is ready");
        } catch (RuntimeException failure) {
            update(now -> now.failed(reason(failure)));
            throw failure;
        }
    }

    private void ready(Component component) {
        Duration after = Duration.between(state.startedAt(), Instant.now());
        update(now -> now.withReady(component, after));
        LOG.info("{} is ready after {} ms", component.title(), after.toMillis());
    }

    private void stop() {
        update(now -> now.phase() == Phase.FAILED ? now : now.in(Phase.STOPPING));
        stack.close();
        update(now -> now.phase() == Phase.FAILED ? now : now.in(Phase.STOPPED));
    }

    private synchronized void update(UnaryOperator<SandboxState> change) {
        state = change.apply(state);
        try {
            StateFile.write(layout.stateFile(), state);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The messages of the whole chain of causes: the outer ones say which server, the innermost one says why. */
    private static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (reason.indexOf(message) < 0 && !message.startsWith("java.util.concurrent.CompletionException")) {
                reason.append(reason.isEmpty() ? "" : ": ").append(message);
            }
        }
        return reason.toString();
    }

    private static Instant jvmStart() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
