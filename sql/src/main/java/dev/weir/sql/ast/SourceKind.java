package dev.weir.sql.ast;

/** The two kinds of sources. */
public enum SourceKind {
    STREAM,
    TABLE
}
