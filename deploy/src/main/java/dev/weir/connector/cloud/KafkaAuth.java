package dev.weir.connector.cloud;

import dev.weir.model.ConfigValue;

/** How a connector of Confluent Cloud signs in to its Kafka cluster. */
public sealed interface KafkaAuth {

    /** A key of the Kafka cluster; both values are normally references to secrets. */
    record ApiKey(ConfigValue key, ConfigValue secret) implements KafkaAuth {}

    /** @param id such as {@code sa-1a2b3c} */
    record ServiceAccount(String id) implements KafkaAuth {}

    /** As the target says: added when the configuration is sent, so that it stands in no plan. */
    record OfTarget() implements KafkaAuth {}

    /** The names that Confluent's own tools use. */
    static KafkaAuth ofEnvironment() {
        return new ApiKey(new ConfigValue("${env:KAFKA_API_KEY}"), new ConfigValue("${env:KAFKA_API_SECRET}"));
    }
}
