package dev.weir.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weir.ledger.LedgerCodec;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerRun;

/** Ledger entries and runs as one line of JSON each. */
public final class LedgerJson implements LedgerCodec {
    @Override
    public String write(LedgerEntry entry) {
        return text(entry);
    }

    @Override
    public LedgerEntry read(String text) {
        return read(text, LedgerEntry.class);
    }

    @Override
    public String write(LedgerRun run) {
        return text(run);
    }

    @Override
    public LedgerRun readRun(String text) {
        return read(text, LedgerRun.class);
    }

    private static String text(Object record) {
        try {
            return Documents.MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Everything that a ledger holds can be written as JSON", e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return Documents.MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no part of a ledger: " + e.getOriginalMessage(), e);
        }
    }
}
