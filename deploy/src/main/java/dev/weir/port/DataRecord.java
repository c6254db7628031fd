package dev.weir.port;

import java.util.Optional;

/** A record of a data file, as bytes. */
public record DataRecord(Optional<byte[]> key, byte[] value) {}
