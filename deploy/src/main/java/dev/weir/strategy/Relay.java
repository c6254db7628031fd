package dev.weir.strategy;

import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * One query takes over from another.
 *
 * @param before what the ledger holds of the one that stops, or of an interrupted attempt at this
 * @param absorbed what leaves the ledger
 * @param whole the statement of which the query is a part, if it is one
 */
public record Relay(
        LedgerEntry before, Handover handover, List<ResourceId> absorbed, Optional<Resource.SqlObject> whole) {
    public Relay {
        absorbed = List.copyOf(absorbed);
    }

    static Relay of(LedgerEntry before, Handover handover, List<ResourceId> absorbed) {
        return new Relay(before, handover, absorbed, Optional.empty());
    }
}
