package dev.weir.diff;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import java.util.Optional;

/** Whether the server says something else about an object than it did when the object was applied. */
final class Drift {
    private Drift() {}

    static boolean of(LedgerEntry entry, Observed observed) {
        Optional<String> said = Optional.ofNullable(entry.serverSaid().get(LedgerEntry.STATEMENT));
        return said.filter(statement -> !statement.equals(statement(observed).orElse(statement)))
                .isPresent();
    }

    private static Optional<String> statement(Observed observed) {
        if (observed instanceof Observed.Source source) {
            return Optional.of(source.statement());
        }
        return observed instanceof Observed.Query query ? Optional.of(query.statement()) : Optional.empty();
    }
}
