package dev.weir.connector;

import java.util.List;

/**
 * Settings of which at most one may be given.
 *
 * @param required whether one must be
 */
public record OneOf(List<String> keys, boolean required) {
    public OneOf {
        keys = List.copyOf(keys);
    }
}
