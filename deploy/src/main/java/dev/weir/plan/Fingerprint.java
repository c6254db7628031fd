package dev.weir.plan;

import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.ResourceId;
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
            fingerprint.add(ledger.find(id).map(Object::toString).orElse(""));
            fingerprint.add(live.find(id).map(found -> found.definition()).orElse("-"));
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest()).substring(0, 16);
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
