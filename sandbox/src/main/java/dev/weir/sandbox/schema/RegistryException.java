package dev.weir.sandbox.schema;

import org.apache.kafka.common.errors.SerializationException;

/** The Schema Registry refused something or did not answer; for the records that need it, that is as bad as bytes that don't fit. */
public final class RegistryException extends SerializationException {
    public RegistryException(String message) {
        super(message);
    }

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
