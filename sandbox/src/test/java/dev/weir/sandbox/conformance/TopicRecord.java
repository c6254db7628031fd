package dev.weir.sandbox.conformance;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record of the topics that live only during a case. */
record TopicRecord(byte @Nullable [] key, byte @Nullable [] value, long timestamp, Headers headers) {}
