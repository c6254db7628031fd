package dev.weir.target;

import java.util.Optional;

/** Reads how a target's Kafka cluster is reached: by its own protocol, by its REST API, or both. */
final class KafkaReader {
    private static final String[] USER = {"kafka.username", "kafka.sasl.username"};
    private static final String[] PASSWORD = {"kafka.password", "kafka.sasl.password"};

    private final SettingValues values;
    private final EndpointReader endpoints;

    KafkaReader(SettingValues values, EndpointReader endpoints) {
        this.values = values;
        this.endpoints = endpoints;
    }

    /** The cluster's key, if it is known; to be called before anything else is read. */
    Optional<ConfluentCloud.Identity> key() {
        return values.peek(USER)
                .flatMap(user -> values.peek(PASSWORD)
                        .map(password ->
                                new ConfluentCloud.Identity.ApiKey(user.value(), new Secret(password.value()))));
    }

    /** @param standardCluster where the section doesn't name one */
    Optional<KafkaRestEndpoint> rest(Optional<String> standardCluster) {
        if (!values.has("kafka-rest.username") && !values.has("kafka-rest.token")) {
            share("kafka-rest.username", USER);
            share("kafka-rest.password", PASSWORD);
        }
        Optional<Endpoint> endpoint = endpoints.read("kafka-rest");
        Optional<String> cluster =
                values.take("kafka-rest.cluster").map(Setting::value).or(() -> standardCluster);
        return endpoint.flatMap(server -> cluster.map(id -> new KafkaRestEndpoint(server, id)));
    }

    /** Both use the same key. */
    private void share(String key, String... from) {
        values.peek(from).ifPresent(shared -> values.addDefault(new Setting(key, shared.value(), shared.span())));
    }

    /** @param keyAlone the cluster's key may be known without its brokers */
    Optional<KafkaEndpoint> brokers(boolean keyAlone) {
        Optional<Setting> servers = values.take("kafka", "kafka.bootstrap-servers", "kafka.bootstrap.servers");
        if (servers.isEmpty() && !keyAlone) {
            return Optional.empty();
        }
        var properties = JavaProperties.of(values.takeAll("kafka."));
        return servers.map(setting -> new KafkaEndpoint(setting.value(), properties));
    }
}
