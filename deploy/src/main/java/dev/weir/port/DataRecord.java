package dev.weir.port;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A record to be sent, as bytes.
 *
 * @param time of the event in milliseconds since 1970; empty for the time of sending
 */
public record DataRecord(Optional<byte[]> key, byte[] value, OptionalLong time) {
    public DataRecord(Optional<byte[]> key, byte[] value) {
        this(key, value, OptionalLong.empty());
    }
}
