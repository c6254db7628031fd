package dev.weir.adapter.http;

/** The kinds of HTTP servers that Weir talks to. */
public enum Service {
    KSQLDB("ksqlDB server", "ksqldb"),
    CONNECT("Kafka Connect", "connect"),
    CONFLUENT_CLOUD("Confluent Cloud API", "confluent-cloud"),
    CONFLUENT_FLINK("Flink API of Confluent Cloud", "flink"),
    FLINK_GATEWAY("SQL Gateway of Flink", "flink.gateway"),
    KAFKA_REST("Kafka REST API", "kafka-rest"),
    SCHEMA_REGISTRY("Schema Registry", "schema-registry");

    private final String title;
    private final String section;

    Service(String title, String section) {
        this.title = title;
        this.section = section;
    }

    /** As sentences call it. */
    public String title() {
        return title;
    }

    /** Its section below a target in weir.yaml. */
    public String section() {
        return section;
    }
}
