package dev.weir.ledger;

/** Writes what a ledger holds as one line of JSON each and reads it again. */
public interface LedgerCodec {
    String write(LedgerEntry entry);

    /** @throws IllegalArgumentException if the text isn't an entry, or one of a later version of Weir */
    LedgerEntry read(String text);

    String write(LedgerRun run);

    /** @throws IllegalArgumentException if the text isn't a run */
    LedgerRun readRun(String text);
}
