package dev.weir.imports;

import java.util.Optional;

/**
 * A value that isn't in the imported files and that has to be in the environment instead.
 *
 * @param variable the environment variable's name
 * @param owner whose setting it is, such as {@code connector orders-sink}
 * @param value what it has to be, where that is no secret: a reference that the server itself resolves
 */
public record NeededValue(String variable, String owner, String setting, Optional<String> value) {}
