package dev.weir.cli.render;

import dev.weir.model.ResourceId;
import dev.weir.model.Sha256;

/** Names of nodes in drawings: letters, digits and underscores, and the same for the same resource in every drawing. */
final class NodeId {
    private static final int DIGEST = 4;

    private NodeId() {}

    /** {@code stream_RATINGS}. A name with other characters gets a digest, so that no two become one. */
    static String of(ResourceId id) {
        String name = id.name().replaceAll("[^A-Za-z0-9_]", "_");
        String digest = name.equals(id.name()) ? "" : "_" + Sha256.of(id.name()).substring(0, DIGEST);
        return id.kind().word() + "_" + name + digest;
    }
}
