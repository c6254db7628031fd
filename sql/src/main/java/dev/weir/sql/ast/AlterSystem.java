package dev.weir.sql.ast;

/** ALTER SYSTEM 'name'='value'. */
public record AlterSystem(Origin origin, String property, String value) implements Statement {}
