package dev.weir.connector.upgrade;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.WrittenTransform;
import java.util.List;

/**
 * Debezium's unwrapping had two settings for deletions, {@code drop.tombstones} and {@code delete.handling.mode}; since 2.5 there is one for both, {@code
 * delete.tombstone.handling.mode}, whose values stand for what the two did together.
 */
final class UnwrapUpgrade {
    private static final String DROP = "drop.tombstones";
    private static final String DELETES = "delete.handling.mode";
    private static final String NEW = "delete.tombstone.handling.mode";

    private UnwrapUpgrade() {}

    static void write(WrittenTransform transform, Upgrade.Steps steps) {
        List<ConfigEntry> old = transform.settings().stream()
                .filter(entry -> transform.own(entry).equals(DROP)
                        || transform.own(entry).equals(DELETES))
                .toList();
        if (old.isEmpty()) {
            return;
        }
        boolean drop = !transform.text(DROP).orElse("true").equalsIgnoreCase("false");
        String mode = mode(drop, transform.text(DELETES).orElse("drop"));
        steps.rename(old.get(0), transform.full(NEW), mode);
        old.stream().skip(1).forEach(entry -> steps.remove(entry, "Its meaning is part of " + NEW + "."));
    }

    private static String mode(boolean drop, String deletes) {
        return switch (deletes) {
            case "rewrite" -> drop ? "rewrite" : "rewrite-with-tombstone";
            case "none" -> "delete-to-tombstone";
            default -> drop ? "drop" : "tombstone";
        };
    }
}
