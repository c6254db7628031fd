package dev.weir.strategy;

import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.ResourceId;
import java.util.List;

/**
 * One query takes over from another.
 *
 * @param before what the ledger holds of the one that stops, or of an interrupted attempt at this
 * @param absorbed what leaves the ledger
 */
public record Relay(LedgerEntry before, Handover handover, List<ResourceId> absorbed) {
    public Relay {
        absorbed = List.copyOf(absorbed);
    }
}
