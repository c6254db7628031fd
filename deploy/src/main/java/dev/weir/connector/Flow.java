package dev.weir.connector;

/** Which way a connector moves records. */
public enum Flow {
    /** Into Kafka. */
    SOURCE,
    /** Out of Kafka. */
    SINK
}
