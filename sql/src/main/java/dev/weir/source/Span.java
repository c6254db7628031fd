package dev.weir.source;

/** A range of a {@link SourceText}: offsets {@code start} (inclusive) to {@code end} (exclusive). */
public record Span(SourceText source, int start, int end) {
    public Position from() {
        return source.position(start);
    }

    public Position to() {
        return source.position(end);
    }

    public String text() {
        return source.text().substring(start, end);
    }

    /** The smallest range that holds this one and {@code other}, which must be of the same text. */
    public Span through(Span other) {
        return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
    }

    /** {@code file:line:column}, as compilers write it. */
    @Override
    public String toString() {
        return source.name() + ":" + from();
    }
}
