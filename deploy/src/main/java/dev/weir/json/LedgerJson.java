package dev.weir.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weir.ledger.LedgerCodec;
import dev.weir.ledger.LedgerEntry;

/** Ledger entries as one line of JSON each. */
public final class LedgerJson implements LedgerCodec {
    @Override
    public String write(LedgerEntry entry) {
        try {
            return Documents.MAPPER.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every ledger entry can be written as JSON", e);
        }
    }

    @Override
    public LedgerEntry read(String text) {
        try {
            return Documents.MAPPER.readValue(text, LedgerEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not a ledger entry: " + e.getOriginalMessage(), e);
        }
    }
}
