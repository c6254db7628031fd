package dev.weir.sql.ast;

/** DROP CONNECTOR. */
public record DropConnector(Origin origin, boolean ifExists, Name name) implements Statement {}
