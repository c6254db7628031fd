package dev.weir.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * Who changes a pipeline.
 *
 * @param process id of the process on its host
 * @param processStarted in milliseconds since 1970, because process ids are used again; 0 where the system doesn't tell
 * @param operation such as apply
 * @param since in milliseconds since 1970
 */
public record Holder(String user, String host, long process, long processStarted, String operation, long since) {

    public static Holder thisProcess(String operation) {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(
                System.getProperty("user.name", "unknown"),
                hostName(),
                self.pid(),
                started(self),
                operation,
                System.currentTimeMillis());
    }

    /** Whether the holder is known to be gone: it ran on this host and its process doesn't exist any longer. */
    @JsonIgnore
    public boolean isGone() {
        return host.equals(hostName())
                && ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .filter(handle -> started(handle) == processStarted)
                        .isEmpty();
    }

    @JsonIgnore
    public boolean isThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return host.equals(hostName()) && process == self.pid() && processStarted == started(self);
    }

    /** A line each for what is done, by whom and since when, indented. */
    public String lines() {
        return "\n    operation  " + operation + "\n    who        " + who() + " (process " + process
                + ")\n    since      " + Instant.ofEpochMilli(since);
    }

    /** {@code ada@build-7}. */
    public String who() {
        return user + "@" + host;
    }

    /** {@code apply by ada@build-7 (process 4711) since 2026-11-20T16:12:08Z}. */
    @Override
    public String toString() {
        return operation + " by " + who() + " (process " + process + ") since " + Instant.ofEpochMilli(since);
    }

    private static long started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .filter(name -> !name.isBlank())
                .orElseGet(Holder::resolved);
    }

    private static String resolved() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
