package dev.weir.ledger;

import dev.weir.diagnostic.Diagnostic;

/** Another run changes the pipeline, so this one must not. */
public final class LedgerHeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    private LedgerHeldException(Diagnostic diagnostic) {
        super(diagnostic.summary() + ": " + diagnostic.detail());
        this.diagnostic = diagnostic;
    }

    /** Found before anything was changed. */
    public static LedgerHeldException by(Holder holder, String pipeline) {
        return new LedgerHeldException(
                Diagnostic.error(
                        "WEIR-RUN-110",
                        "Another run is changing the same pipeline",
                        "The pipeline `" + pipeline + "` is held by: " + holder
                                + ". Wait until it is done, then try again. If that run is dead, its hold ends five minutes after its last step."));
    }

    /** Found by a file's lock, which doesn't tell who holds it. */
    public static LedgerHeldException onThisMachine(String pipeline) {
        return new LedgerHeldException(Diagnostic.error(
                "WEIR-RUN-110",
                "Another run is changing the same pipeline",
                "Another process on this machine holds the pipeline `" + pipeline
                        + "`. Wait until it is done, then try again."));
    }

    /** Found at a write: somebody took over after this run was believed dead. */
    public static LedgerHeldException takenOver(String pipeline) {
        return new LedgerHeldException(
                Diagnostic.error(
                        "WEIR-RUN-111",
                        "Another run has taken the pipeline over",
                        "Another run began to change the pipeline `" + pipeline
                                + "` while this one went on, so this one has stopped. Look at `weir status`, then apply again."));
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
