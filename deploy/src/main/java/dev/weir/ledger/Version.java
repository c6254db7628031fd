package dev.weir.ledger;

import dev.weir.model.ResourceId;

/**
 * Which version of a manifest's resource something is that was built beside another one.
 *
 * @param standsFor the manifest's resource
 * @param number from 2; the one before any other has none
 * @param serving whether it has taken the place of the one before
 */
public record Version(ResourceId standsFor, int number, boolean serving) {
    /** The name that a version has in place of the manifest's. */
    public static String name(String written, int number) {
        return written + "_V" + number;
    }
}
