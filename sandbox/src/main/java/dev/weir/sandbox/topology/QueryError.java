package dev.weir.sandbox.topology;

import java.time.Instant;

/** Why a query failed. The newest ones are kept. */
public record QueryError(Instant time, String message, Kind kind) {
    /** Whose fault it is, as far as an engine can tell. */
    public enum Kind {
        /** Topics that are gone, data that a program can't be run on. */
        USER,
        /** Brokers that don't answer and the like. */
        SYSTEM,
        UNKNOWN
    }
}
