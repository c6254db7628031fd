package dev.weir.sql.ast;

/** UNSET 'name'. */
public record UnsetProperty(Origin origin, String property) implements Statement {}
