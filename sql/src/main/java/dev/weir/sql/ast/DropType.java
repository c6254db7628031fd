package dev.weir.sql.ast;

/** DROP TYPE. */
public record DropType(Origin origin, boolean ifExists, Name name) implements Statement {}
