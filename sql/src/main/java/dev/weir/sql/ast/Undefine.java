package dev.weir.sql.ast;

/** UNDEFINE name. */
public record Undefine(Origin origin, String variable) implements Statement {}
