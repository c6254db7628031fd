package dev.weir.ledger;

/**
 * How a run ended.
 *
 * @param done what it really did; nothing where that isn't known
 * @param steps how many of its steps are done
 * @param at in milliseconds since 1970
 */
public record Ending(Outcome outcome, Tally done, int steps, long at) {

    /** What became of a run. */
    public enum Outcome {
        /** Every step is done. */
        FINISHED,
        /** A step failed, and what came after it wasn't begun. */
        FAILED,
        /** The user ended it before all was done. */
        STOPPED,
        /** It had the pipeline, but nothing was begun. */
        REFUSED,
        /** Somebody took the pipeline away from it with {@code weir unlock}. */
        UNLOCKED,
        /** It never said how it ended: it was killed, or its machine was. */
        INTERRUPTED
    }

    /** Of a run that can't tell any longer what it did. */
    public static Ending without(Outcome outcome, long at) {
        return new Ending(outcome, Tally.NOTHING, 0, at);
    }
}
