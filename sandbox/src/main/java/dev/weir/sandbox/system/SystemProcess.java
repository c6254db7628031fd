package dev.weir.sandbox.system;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.child.ChildJvm;
import dev.weir.sandbox.child.DetachedProcess;
import dev.weir.sandbox.child.LogTail;
import dev.weir.sandbox.child.Waiting;
import dev.weir.sandbox.state.InstanceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JVM of one system: started so that it outlives this one, and ended by its number. */
final class SystemProcess {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration KILL = Duration.ofSeconds(5);
    private static final int LOG_LINES = 12;

    private final SystemFolder folder;

    SystemProcess(SystemFolder folder) {
        this.folder = folder;
    }

    boolean isRunning() throws IOException {
        return pid().isPresent() && InstanceLock.isHeld(folder.lock());
    }

    /** Of the JVM, once the server is ready. */
    Optional<Long> pid() throws IOException {
        return Files.exists(folder.ready())
                ? Optional.of(Files.readString(folder.ready()).strip())
                        .filter(text -> !text.isEmpty())
                        .map(Long::valueOf)
                : Optional.empty();
    }

    /** What went wrong, if anything. */
    Optional<Diagnostic> start(List<Path> classPath, int heapMegabytes) throws IOException {
        new LogTail(folder.log()).startAnew();
        List<String> command = new ArrayList<>(ChildJvm.java(classPath));
        command.add(1, "-Xmx" + heapMegabytes + "m");
        command.add(1, "-Djava.io.tmpdir=" + Files.createDirectories(folder.temporary()));
        command.addAll(List.of(
                "dev.weir.sandbox.system.host.SystemMain",
                folder.sandbox().root().toString(),
                folder.kind().key()));
        Process process = DetachedProcess.start(command, folder.root(), folder.log());
        boolean settled = Waiting.until(() -> !process.isAlive() || isReady(process.pid()), START);
        if (!process.isAlive()) {
            return Optional.of(
                    SystemProblems.failed(folder.kind(), new LogTail(folder.log()).last(LOG_LINES), folder.log()));
        }
        return settled
                ? Optional.empty()
                : Optional.of(SystemProblems.tooSlow(folder.kind(), START.toSeconds(), folder.log()));
    }

    private boolean isReady(long pid) throws IOException {
        return pid().filter(ready -> ready == pid).isPresent();
    }

    /** Ends the server, and what a killed JVM has left of it. */
    Optional<Diagnostic> stop() throws IOException {
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of).filter(alive -> isHeld());
        if (process.isPresent()) {
            process.get().destroy();
            if (!Waiting.until(() -> !isHeld(), STOP)) {
                process.get().destroyForcibly();
                Waiting.until(() -> !isHeld(), KILL);
            }
        }
        if (isHeld()) {
            return process.map(alive -> SystemProblems.immortal(folder.kind(), alive.pid()));
        }
        Files.deleteIfExists(folder.ready());
        new Leftover(folder).end();
        return Optional.empty();
    }

    private boolean isHeld() {
        try {
            return InstanceLock.isHeld(folder.lock());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
