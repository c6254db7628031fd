package dev.weir.connector;

import java.util.Optional;

/**
 * A value that has got another name.
 *
 * @param since the connector's version with the new value
 * @param gone the version from which on the old one is refused
 */
public record OldValue(String key, String from, String to, String since, Optional<String> gone) {}
