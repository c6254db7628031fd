package dev.weir.ledger;

/** Writes ledger entries as one line of JSON each and reads them again. */
public interface LedgerCodec {
    String write(LedgerEntry entry);

    /** @throws IllegalArgumentException if the text isn't an entry, or one of a later version of Weir */
    LedgerEntry read(String text);
}
