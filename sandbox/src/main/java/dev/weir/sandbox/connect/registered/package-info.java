/**
 * Converters for JSON Schema and Protobuf in Confluent's wire format, on the formats that the ksqlDB-compatible server reads and writes: what one
 * side writes the other reads. Connectors name them by Confluent's class names; start reading at {@code RegisteredConverter}.
 */
@NullMarked
package dev.weir.sandbox.connect.registered;

import org.jspecify.annotations.NullMarked;
