package dev.weir.flink;

/**
 * A string, name or comment that isn't closed.
 *
 * @param what such as {@code string}
 * @param close what would close it
 * @param start where it begins in the text
 */
public record Unclosed(String what, String close, int start) {}
