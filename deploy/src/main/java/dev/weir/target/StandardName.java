package dev.weir.target;

import java.util.List;

/**
 * The environment variables from which a target in Confluent Cloud takes what weir.yaml leaves out. Confluent's own tools use these names, apart from
 * those of ksqlDB and of the bootstrap servers, for which there are none.
 */
enum StandardName {
    CONFLUENT_CLOUD_API_KEY("confluent-cloud.api-key"),
    CONFLUENT_CLOUD_API_SECRET("confluent-cloud.api-secret"),
    CONFLUENT_ENVIRONMENT_ID("confluent-cloud.environment"),
    KAFKA_ID("confluent-cloud.cluster"),
    KAFKA_BOOTSTRAP_SERVERS("kafka.bootstrap-servers", "kafka", "kafka.bootstrap.servers"),
    KAFKA_API_KEY("kafka.username", "kafka.sasl.jaas.config", "kafka.sasl.username"),
    KAFKA_API_SECRET("kafka.password", "kafka.sasl.jaas.config", "kafka.sasl.password"),
    KAFKA_REST_ENDPOINT("kafka-rest.url", "kafka-rest"),
    SCHEMA_REGISTRY_REST_ENDPOINT("schema-registry.url", "schema-registry"),
    SCHEMA_REGISTRY_API_KEY("schema-registry.username", "schema-registry.token"),
    SCHEMA_REGISTRY_API_SECRET("schema-registry.password", "schema-registry.token"),
    FLINK_REST_ENDPOINT("flink.url", "flink.gateway", "flink.gateway.url"),
    FLINK_API_KEY("flink.api-key", "flink.gateway", "flink.gateway.url"),
    FLINK_API_SECRET("flink.api-secret", "flink.gateway", "flink.gateway.url"),
    FLINK_COMPUTE_POOL_ID("flink.compute-pool", "flink.gateway", "flink.gateway.url"),
    FLINK_PRINCIPAL_ID("flink.principal", "flink.gateway", "flink.gateway.url"),
    CONFLUENT_ORGANIZATION_ID("flink.organization", "flink.gateway", "flink.gateway.url"),
    KSQLDB_ENDPOINT("ksqldb.url", "ksqldb"),
    KSQLDB_API_KEY("ksqldb.username", "ksqldb.token"),
    KSQLDB_API_SECRET("ksqldb.password", "ksqldb.token");

    private final String key;
    private final List<String> others;

    /** @param others settings beside which the variable isn't looked at */
    StandardName(String key, String... others) {
        this.key = key;
        this.others = List.of(others);
    }

    /** The setting whose place it takes. */
    String key() {
        return key;
    }

    List<String> others() {
        return others;
    }

    boolean isWanted(SettingValues values) {
        return !values.has(key) && others.stream().noneMatch(values::has);
    }
}
