package dev.weir.health;

/** What a query's offsets and errors say about it, whatever state it claims. */
public enum Standing {
    /** The server has given it up, what it reads is gone, or it only adds errors. */
    FAILED,
    /** Nobody has seen it do anything yet. */
    STARTING,
    /** It is behind, and gets on. */
    WORKING,
    /** There is nothing left for it to do at the moment. */
    CAUGHT_UP,
    /** Somebody paused it. */
    RESTING;

    /** Whether it does what it is there for. */
    public boolean well() {
        return switch (this) {
            case WORKING, CAUGHT_UP, RESTING -> true;
            case FAILED, STARTING -> false;
        };
    }
}
