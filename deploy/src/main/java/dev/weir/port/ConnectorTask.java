package dev.weir.port;

import java.util.Optional;

/**
 * One task of a connector.
 *
 * @param worker on which it runs; may be empty
 * @param failure the cause, shortened to what a person can use; untrusted text
 */
public record ConnectorTask(int number, String state, String worker, Optional<String> failure) {}
