package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.port.Progress;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How resources of one kind come and go. Every method may be called again after an earlier run was interrupted anywhere, and then does what is left
 * to do and nothing twice.
 */
interface Work {
    /** What makes it impossible to create or change the resource, found without touching a server. */
    default List<Diagnostic> obstacles(LedgerEntry entry) {
        return List.of();
    }

    /**
     * The intention, with what a later run needs to find out whether it was carried out, or to carry it out in the same way.
     *
     * @param earlier an intention that an earlier run left behind
     */
    default LedgerEntry intention(LedgerEntry entry, Optional<LedgerEntry> earlier) {
        return entry.in(LedgerEntry.State.INTENDED);
    }

    /** Whether an intention that an earlier run left behind was carried out. */
    default boolean happened(LedgerEntry intention) {
        return false;
    }

    /** Creates the resource and writes into the ledger that it is there. */
    void create(Attempt attempt);

    /** Changes the resource where it is and writes into the ledger what it is now. */
    default void replace(Attempt attempt) {
        create(attempt);
    }

    /** Adds to the resource what it lacks and writes into the ledger what it is now. */
    default void alter(Attempt attempt) {
        replace(attempt);
    }

    /**
     * Lets a query go on where another one stops, and writes into the ledger that it does.
     *
     * @param before the ledger as an earlier run left it
     */
    default void takeOver(Attempt attempt, LedgerState before) {
        throw new IllegalStateException(
                "only queries go on where others stop: " + attempt.entry().id());
    }

    /** Writes into the ledger that a version serves that was built beside another one. */
    default void switchTo(Attempt attempt) {
        attempt.ledger().write(attempt.entry().applied(described(attempt.entry())));
    }

    /** What the server says about a resource that exists. */
    default SortedMap<String, String> described(LedgerEntry entry) {
        return entry.serverSaid();
    }

    /**
     * Removes the resource from the target; it may be gone already.
     *
     * @param topics to be deleted with it
     */
    void drop(LedgerEntry entry, List<String> topics, Progress progress);
}
