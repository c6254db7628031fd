package dev.weir.offline;

import dev.weir.source.Span;
import java.util.Optional;

/**
 * A function that a statement calls and that ksqlDB doesn't bring along.
 *
 * @param span of a call
 * @param jar that has it, as the manifest lists it under {@code functions:}; empty where the manifest calls it external
 */
public record NeededFunction(String name, Span span, Optional<String> jar) {}
