package dev.weir.sandbox.server.registry;

/** The Schema Registry refused something or did not answer. */
public final class RegistryException extends RuntimeException {
    public RegistryException(String message) {
        super(message);
    }

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
