package dev.weir.sandbox.conformance;

/** An output that isn't as expected. */
final class Mismatch extends RuntimeException {
    Mismatch(String message) {
        super(message);
    }
}
