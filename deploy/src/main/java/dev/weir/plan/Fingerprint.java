package dev.weir.plan;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.Sha256;
import dev.weir.sql.format.Formatter;
import java.util.SortedSet;

/** A digest of what a plan was made from: of the ledger and of the live state only those resources that the plan is about. */
final class Fingerprint {
    private static final int LENGTH = 16;
    private static final char END = '\0';

    private Fingerprint() {}

    static String of(SortedSet<ResourceId> about, LedgerState ledger, LiveState live) {
        StringBuilder all = new StringBuilder();
        for (ResourceId id : about) {
            all.append(id.key()).append(END);
            all.append(ledger.find(id).map(Fingerprint::text).orElse("-")).append(END);
            all.append(live.find(id).map(Observed::definition).orElse("-")).append(END);
        }
        return Sha256.of(all.toString()).substring(0, LENGTH);
    }

    /** Without places: where a statement was written doesn't matter. */
    private static String text(LedgerEntry entry) {
        String resource = entry.resource() instanceof Resource.SqlObject object
                ? Formatter.format(object.statement()) + object.properties()
                : entry.id().kind() == ResourceKind.ROW ? "" : entry.resource().toString();
        return entry.state() + " " + resource + " " + entry.dependsOn() + " " + entry.createdTopics();
    }
}
