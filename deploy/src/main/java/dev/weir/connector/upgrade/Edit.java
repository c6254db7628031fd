package dev.weir.connector.upgrade;

import dev.weir.source.Span;

/** Another text in the place of a range. */
public record Edit(Span span, String text) {}
