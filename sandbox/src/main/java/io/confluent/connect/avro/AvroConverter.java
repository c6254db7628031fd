package io.confluent.connect.avro;

import dev.weir.sandbox.connect.ConfluentAvroConverter;

/** {@link ConfluentAvroConverter} under the class name that is written in connector configs everywhere. */
public final class AvroConverter extends ConfluentAvroConverter {}
