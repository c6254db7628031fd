package dev.weir.model;

import dev.weir.source.Position;
import dev.weir.source.Span;

/** Where something was written, without the text: what is left of a {@link Span} in a saved plan. */
public record Place(String file, int line, int column) {
    public static Place of(Span span) {
        Position from = span.from();
        return new Place(span.source().name(), from.line(), from.column());
    }

    /** {@code file:line:column}, as compilers write it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
