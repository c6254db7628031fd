package dev.weir.ledger;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the ledger remembers of a connector that goes on where another one has come to, until it does.
 *
 * @param from the name of the other one, which is deleted afterwards
 */
public record Heritage(String from) {
    private static final String FROM = "succeeds";

    /** Nothing in the entry of a connector that runs. */
    public static Optional<Heritage> in(LedgerEntry entry) {
        return Optional.ofNullable(entry.serverSaid().get(FROM)).map(Heritage::new);
    }

    public LedgerEntry into(LedgerEntry entry) {
        SortedMap<String, String> said = new TreeMap<>(entry.serverSaid());
        said.put(FROM, from);
        return new LedgerEntry(entry.resource(), entry.state(), entry.dependsOn(), entry.createdTopics(), said);
    }
}
