package dev.weir.target;

import java.util.List;
import java.util.Locale;

/**
 * The outputs of a Terraform configuration from which a target takes what weir.yaml leaves out. Each stands in the place of an environment variable of
 * Confluent's tools, apart from those that have none.
 */
enum OutputName {
    CLOUD_API_KEY(StandardName.CONFLUENT_CLOUD_API_KEY),
    CLOUD_API_SECRET(StandardName.CONFLUENT_CLOUD_API_SECRET),
    ENVIRONMENT_ID(StandardName.CONFLUENT_ENVIRONMENT_ID),
    KAFKA_CLUSTER_ID(StandardName.KAFKA_ID),
    KAFKA_BOOTSTRAP(StandardName.KAFKA_BOOTSTRAP_SERVERS),
    KAFKA_API_KEY(StandardName.KAFKA_API_KEY),
    KAFKA_API_SECRET(StandardName.KAFKA_API_SECRET),
    KAFKA_REST_ENDPOINT(StandardName.KAFKA_REST_ENDPOINT),
    SR_ENDPOINT(StandardName.SCHEMA_REGISTRY_REST_ENDPOINT),
    SR_API_KEY(StandardName.SCHEMA_REGISTRY_API_KEY),
    SR_API_SECRET(StandardName.SCHEMA_REGISTRY_API_SECRET),
    KSQL_ENDPOINT(StandardName.KSQLDB_ENDPOINT),
    KSQL_API_KEY(StandardName.KSQLDB_API_KEY),
    KSQL_API_SECRET(StandardName.KSQLDB_API_SECRET),
    ORGANIZATION_ID(StandardName.CONFLUENT_ORGANIZATION_ID),
    FLINK_REST_ENDPOINT(StandardName.FLINK_REST_ENDPOINT),
    FLINK_API_KEY(StandardName.FLINK_API_KEY),
    FLINK_API_SECRET(StandardName.FLINK_API_SECRET),
    FLINK_COMPUTE_POOL_ID(StandardName.FLINK_COMPUTE_POOL_ID),
    FLINK_PRINCIPAL_ID(StandardName.FLINK_PRINCIPAL_ID),
    FLINK_CATALOG("flink.catalog", "flink.gateway", "flink.gateway.url"),
    FLINK_DATABASE("flink.database", "flink.gateway", "flink.gateway.url"),
    CONNECTOR_SERVICE_ACCOUNT_ID("confluent-cloud.service-account");

    private final String key;
    private final List<String> others;

    OutputName(StandardName variable) {
        this.key = variable.key();
        this.others = variable.others();
    }

    OutputName(String key, String... others) {
        this.key = key;
        this.others = List.of(others);
    }

    /** As Terraform calls it. */
    String output() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting whose place it takes. */
    String key() {
        return key;
    }

    boolean isWanted(SettingValues values) {
        return !values.has(key) && others.stream().noneMatch(values::has);
    }
}
