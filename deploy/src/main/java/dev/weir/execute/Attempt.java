package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerWriter;
import dev.weir.port.Progress;

/**
 * One try to create or change a resource.
 *
 * @param entry what the ledger will hold, with what the intention remembers
 * @param repeated an earlier run had the same intention and may have carried it out
 * @param executed to be called when others may build on it, and only the account of it is left to write
 */
record Attempt(LedgerEntry entry, boolean repeated, LedgerWriter ledger, Progress progress, Runnable executed) {
    Attempt of(LedgerEntry other) {
        return new Attempt(other, true, ledger, progress, executed);
    }
}
