package dev.weir.sandbox.schema;

/** A source asks for a format, or a type in a format, that the sandbox cannot serve; the message says so to the user. */
public final class UnsupportedFormatException extends RuntimeException {
    public UnsupportedFormatException(String message) {
        super(message);
    }
}
