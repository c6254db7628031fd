package dev.weir.sandbox.server.command;

import dev.weir.sandbox.server.entity.CommandStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How commands fare, and up to which one all are executed. */
public final class CommandStatuses {
    private final Map<String, CommandStatus> byId = new LinkedHashMap<>();
    private long executed = -1;

    public synchronized void put(String id, CommandStatus status) {
        byId.put(id, status);
    }

    /** A command is done, well or not. */
    public synchronized void done(long sequence, String id, CommandStatus status) {
        byId.put(id, status);
        executed = Math.max(executed, sequence);
        notifyAll();
    }

    public synchronized Optional<CommandStatus> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order in which the commands came first. */
    public synchronized Map<String, CommandStatus.Status> all() {
        Map<String, CommandStatus.Status> all = new LinkedHashMap<>();
        byId.forEach((id, status) -> all.put(id, status.status()));
        return all;
    }

    /** Of the last command that is done; -1 before the first. */
    public synchronized long executed() {
        return executed;
    }

    /** Waits until the command of this number is done; false if it is not in time. */
    public synchronized boolean await(long sequence, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (executed < sequence) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
