package dev.weir.plan;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.format.Formatter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;

/** A digest of what a plan was made from: of the ledger and of the live state only those resources that the plan is about. */
final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    static String of(SortedSet<ResourceId> about, LedgerState ledger, LiveState live) {
        Fingerprint fingerprint = new Fingerprint();
        for (ResourceId id : about) {
            fingerprint.add(id.key());
            fingerprint.add(ledger.find(id).map(Fingerprint::text).orElse("-"));
            fingerprint.add(live.find(id).map(found -> found.definition()).orElse("-"));
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest()).substring(0, 16);
    }

    /** Without places: where a statement was written doesn't matter. */
    private static String text(LedgerEntry entry) {
        String resource = entry.resource() instanceof Resource.SqlObject object
                ? Formatter.format(object.statement()) + object.properties()
                : entry.id().kind() == ResourceKind.ROW ? "" : entry.resource().toString();
        return entry.state() + " " + resource + " " + entry.dependsOn() + " " + entry.createdTopics();
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
