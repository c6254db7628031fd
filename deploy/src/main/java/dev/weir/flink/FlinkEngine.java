package dev.weir.flink;

/** Who runs a target's Flink statements. */
public enum FlinkEngine {
    /** Confluent Cloud: every topic of the Kafka cluster is a table, and a new table makes a topic. */
    CONFLUENT_CLOUD,
    /** Apache Flink behind its SQL Gateway: tables are definitions over topics, which somebody else makes. */
    SQL_GATEWAY
}
