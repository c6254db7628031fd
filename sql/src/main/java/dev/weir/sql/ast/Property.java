package dev.weir.sql.ast;

/**
 * One {@code NAME = literal} of a WITH clause.
 *
 * @param name as written in quotes, or in upper case; names compare without case
 */
public record Property(Origin origin, Name name, Literal value) implements Node {}
