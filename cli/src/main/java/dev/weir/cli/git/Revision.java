package dev.weir.cli.git;

/**
 * A commit.
 *
 * @param name as the user wrote it
 * @param commit its full id
 */
public record Revision(String name, String commit) {}
