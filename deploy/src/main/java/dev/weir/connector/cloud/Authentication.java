package dev.weir.connector.cloud;

/** How the connector signs in to Kafka. */
final class Authentication {
    private Authentication() {}

    static void write(Draft draft, KafkaAuth auth) {
        if (auth instanceof KafkaAuth.ApiKey key) {
            draft.put("kafka.auth.mode", "KAFKA_API_KEY");
            draft.put("kafka.api.key", key.key().template());
            draft.put("kafka.api.secret", key.secret().template());
        } else if (auth instanceof KafkaAuth.ServiceAccount account) {
            draft.put("kafka.auth.mode", "SERVICE_ACCOUNT");
            draft.put("kafka.service.account.id", account.id());
        }
    }
}
