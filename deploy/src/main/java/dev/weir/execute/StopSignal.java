package dev.weir.execute;

/** Asks an execution to begin nothing more. Steps that are under way are finished, so that the ledger knows how they ended. */
public final class StopSignal {
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean requested() {
        return requested;
    }
}
