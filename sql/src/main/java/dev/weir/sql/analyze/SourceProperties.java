package dev.weir.sql.analyze;

import java.util.ArrayList;
import java.util.List;

/** The properties that WITH may have, where a stream or table is made. */
final class SourceProperties {
    /** Of CREATE … AS. */
    static final List<String> OF_QUERY = List.of(
            "KAFKA_TOPIC",
            "PARTITIONS",
            "REPLICAS",
            "RETENTION_MS",
            "CLEANUP_POLICY",
            "FORMAT",
            "KEY_FORMAT",
            "VALUE_FORMAT",
            "KEY_DELIMITER",
            "VALUE_DELIMITER",
            "WRAP_SINGLE_VALUE",
            "TIMESTAMP",
            "TIMESTAMP_FORMAT",
            "KEY_SCHEMA_ID",
            "VALUE_SCHEMA_ID",
            "KEY_SCHEMA_FULL_NAME",
            "VALUE_SCHEMA_FULL_NAME",
            "VALUE_AVRO_SCHEMA_FULL_NAME",
            "KEY_PROTOBUF_NULLABLE_REPRESENTATION",
            "VALUE_PROTOBUF_NULLABLE_REPRESENTATION");

    /** Of CREATE over a topic: what a query decides itself has to be said. */
    static final List<String> OF_TOPIC = ofTopic();

    private SourceProperties() {}

    private static List<String> ofTopic() {
        List<String> names = new ArrayList<>(OF_QUERY);
        names.addAll(List.of("WINDOW_TYPE", "WINDOW_SIZE", "SOURCE_CONNECTOR", "SOURCED_BY_CONNECTOR"));
        return List.copyOf(names);
    }
}
