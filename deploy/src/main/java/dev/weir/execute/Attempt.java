package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerWriter;
import dev.weir.port.Progress;

/**
 * One try to create or change a resource.
 *
 * @param entry what the ledger will hold, with what the intention remembers
 * @param repeated an earlier run had the same intention and may have carried it out
 */
record Attempt(LedgerEntry entry, boolean repeated, LedgerWriter ledger, Progress progress) {}
