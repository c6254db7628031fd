package dev.weir.sandbox.topology;

/** How a persistent query is. After a failure it starts again by itself: ERROR is a state that passes. */
public enum QueryState {
    RUNNING,
    PAUSED,
    ERROR,
    STOPPED
}
