package dev.weir.connector.cloud;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.WrittenTransform;

/**
 * Debezium's unwrapping of change events. Where it rewrites deletions, adding the column {@code __deleted}, Confluent Cloud does the same with {@code
 * after.state.only}; every other way of it stays a transform, which managed Debezium connectors have.
 */
final class Unwrapping {
    private Unwrapping() {}

    /** Whether a setting could take the transform's place. */
    static boolean write(Draft draft, WrittenTransform transform) {
        String mode = transform.text("delete.tombstone.handling.mode").orElse("tombstone");
        boolean rewrites = mode.equals("rewrite") || mode.equals("rewrite-with-tombstone");
        boolean alone = transform.settings().size() == 1;
        boolean settable = draft.target().names("after.state.only");
        if (!rewrites || !alone || !settable) {
            return false;
        }
        ConfigEntry from = transform.settings().get(0);
        draft.put("after.state.only", "true", from.span());
        draft.put("tombstones.on.delete", String.valueOf(mode.equals("rewrite-with-tombstone")), from.span());
        draft.take("tombstones.on.delete");
        return true;
    }
}
