package dev.weir.port;

import java.util.Optional;

/**
 * How a server refuses a {@link TrialRequest}, as it has to.
 *
 * @param statement the statement that it blames, in its own wording: expanded, or a part of it; empty if it blames none
 * @param message for people: versions word it differently
 */
public record TrialAnswer(Optional<String> statement, String message) {}
