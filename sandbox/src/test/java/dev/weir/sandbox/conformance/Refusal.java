package dev.weir.sandbox.conformance;

/** A statement that parser or checker refuses. */
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }
}
