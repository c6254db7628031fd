package dev.weir.sql.ast;

import dev.weir.source.SourceText;
import dev.weir.source.Span;

/** Where a node was written. All origins are equal, so that records that hold one compare by what was written. */
public final class Origin {
    /** The origin of nodes that Weir made itself. */
    public static final Origin GENERATED = new Origin(new SourceText("<generated>", "").whole());

    private final Span span;

    private Origin(Span span) {
        this.span = span;
    }

    public static Origin of(Span span) {
        return new Origin(span);
    }

    public Span span() {
        return span;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return span.toString();
    }
}
