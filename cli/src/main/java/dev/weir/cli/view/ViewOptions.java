package dev.weir.cli.view;

/** What the user wants to see, and how. */
public record ViewOptions(boolean json, boolean colour, boolean quiet, boolean verbose) {}
