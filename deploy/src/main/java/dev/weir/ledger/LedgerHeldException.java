package dev.weir.ledger;

import dev.weir.diagnostic.Diagnostic;
import java.util.Optional;

/** Another run changes the pipeline, so this one must not. */
public final class LedgerHeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient Optional<Holder> holder;

    private LedgerHeldException(Diagnostic diagnostic, Optional<Holder> holder) {
        super(diagnostic.summary() + ": " + diagnostic.detail());
        this.diagnostic = diagnostic;
        this.holder = holder;
    }

    /** Found before anything was changed. */
    public static LedgerHeldException by(Holder holder, String pipeline) {
        return new LedgerHeldException(held(pipeline, holder.lines()), Optional.of(holder));
    }

    /** Found by a file's lock beside which nobody has written who holds it. */
    public static LedgerHeldException onThisMachine(String pipeline) {
        return new LedgerHeldException(
                held(pipeline, "\n    who        another process on this machine"), Optional.empty());
    }

    /** Found at a write: somebody took over after this run was believed dead. */
    public static LedgerHeldException takenOver(String pipeline) {
        return new LedgerHeldException(
                Diagnostic.error(
                        "WEIR-RUN-111",
                        "Another run has taken the pipeline over",
                        "While this run went on, another one began to change the pipeline `" + pipeline
                                + "`, or somebody unlocked it, so this one has stopped. `weir history " + pipeline
                                + "` shows who; look at `weir plan`, then apply again."),
                Optional.empty());
    }

    private static Diagnostic held(String pipeline, String who) {
        return Diagnostic.error(
                        "WEIR-RUN-110",
                        "Another run is changing the same pipeline",
                        "The pipeline `" + pipeline + "` is locked, so nothing was changed. It is held by:" + who)
                .withHint("--lock-timeout 5m waits until that run is over.")
                .withHint(
                        "A killed run is noticed at once on its own machine, and elsewhere five minutes after its last"
                                + " sign of life. `weir unlock " + pipeline + "` doesn't wait for that.");
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Who changes the pipeline, where that is known. */
    public Optional<Holder> holder() {
        return holder;
    }
}
