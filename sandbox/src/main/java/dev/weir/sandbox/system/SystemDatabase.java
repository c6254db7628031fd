package dev.weir.sandbox.system;

import java.util.Optional;

/**
 * A database that a pipeline asks for.
 *
 * @param script SQL that runs once, when the database is made; always missing for kinds that don't speak SQL
 */
public record SystemDatabase(SystemKind kind, String name, Optional<String> script) {}
