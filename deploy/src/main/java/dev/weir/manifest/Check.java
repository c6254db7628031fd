package dev.weir.manifest;

import dev.weir.source.Span;
import java.time.Duration;

/**
 * A query that shows that a pipeline works.
 *
 * @param query must return a row
 * @param within the time that it has for that
 */
public record Check(String name, String query, Duration within, Span span) {}
