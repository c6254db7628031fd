package dev.weir.sql.function;

/** What a function makes of rows. */
public enum FunctionKind {
    /** One value of one row. */
    SCALAR,
    /** One value of a group of rows. */
    AGGREGATE,
    /** Several rows of one. */
    TABLE
}
