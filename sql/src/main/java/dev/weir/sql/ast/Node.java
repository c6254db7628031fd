package dev.weir.sql.ast;

import dev.weir.source.Span;

/** Anything in a tree. */
public interface Node {
    Origin origin();

    /** Where the node was written. */
    default Span span() {
        return origin().span();
    }
}
