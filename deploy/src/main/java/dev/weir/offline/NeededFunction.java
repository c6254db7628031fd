package dev.weir.offline;

import dev.weir.source.Span;
import dev.weir.sql.function.Function;
import java.util.Optional;

/**
 * A function that a statement calls and that ksqlDB doesn't bring along.
 *
 * @param span of a call
 * @param found in a jar that the manifest lists under {@code functions:}; empty where the manifest calls it external
 */
public record NeededFunction(String name, Span span, Optional<Function> found) {
    /** As the manifest lists it. */
    public Optional<String> jar() {
        return found.map(function -> function.provenance().path());
    }
}
