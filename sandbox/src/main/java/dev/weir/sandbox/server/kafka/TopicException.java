package dev.weir.sandbox.server.kafka;

/** Kafka refused something about a topic, or did not answer. */
public final class TopicException extends RuntimeException {
    public TopicException(String message) {
        super(message);
    }

    public TopicException(String message, Throwable cause) {
        super(message + "\nCaused by: " + cause.getMessage(), cause);
    }
}
