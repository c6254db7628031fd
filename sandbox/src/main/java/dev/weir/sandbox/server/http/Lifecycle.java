package dev.weir.sandbox.server.http;

/** How far the server has come: the routes answer 503 in every state but READY. */
public final class Lifecycle {
    /** The states, in their order. */
    public enum State {
        STARTING,
        READY,
        TERMINATING
    }

    private volatile State state = State.STARTING;

    public State state() {
        return state;
    }

    /** A server that is told to stop while it starts does not become ready. */
    public synchronized void ready() {
        if (state == State.STARTING) {
            state = State.READY;
        }
    }

    public synchronized void terminating() {
        state = State.TERMINATING;
    }
}
