package dev.weir.imports;

/**
 * A file of the project, not written yet.
 *
 * @param path from the project's root, with slashes
 * @param holds what is in it, in a few words
 */
public record ImportedFile(String path, String text, String holds) {}
