package dev.weir.sandbox.system;

import dev.weir.sandbox.fetch.Fetching;
import java.time.Duration;

/** Told how systems get on. Whoever only waits for the end leaves it as it is. */
public interface SystemListener extends Fetching.Progress {
    SystemListener SILENT = new SystemListener() {};

    @Override
    default void fetching(String file, long done, long total) {}

    default void starting(SystemKind kind) {}

    default void started(SystemKind kind, Duration after) {}

    /** A database is being made. */
    default void creating(SystemDatabase database) {}
}
