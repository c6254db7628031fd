package dev.weir.sandbox.server.connect;

/** Kafka Connect does not answer. */
public final class ConnectException extends RuntimeException {
    public ConnectException(String message, Throwable cause) {
        super(message, cause);
    }
}
