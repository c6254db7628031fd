package dev.weir.diagnostic;

/** How bad a {@link Diagnostic} is. Only errors stop a command. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
