package dev.weir.sandbox.server.http;

import java.util.concurrent.atomic.AtomicReference;

/** How far the server has come: the routes answer 503 in every state but READY. */
public final class Lifecycle {
    /** The states, in their order. */
    public enum State {
        STARTING,
        READY,
        TERMINATING
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

    public State state() {
        return state.get();
    }

    public void ready() {
        state.compareAndSet(State.STARTING, State.READY);
    }

    public void terminating() {
        state.set(State.TERMINATING);
    }
}
