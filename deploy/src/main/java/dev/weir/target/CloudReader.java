package dev.weir.target;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the section {@code confluent-cloud}. */
final class CloudReader {
    private static final String SECTION = "confluent-cloud";

    private final SettingValues values;
    private final EndpointReader endpoints;
    private final Span target;

    CloudReader(SettingValues values, EndpointReader endpoints, Span target) {
        this.values = values;
        this.endpoints = endpoints;
        this.target = target;
    }

    /**
     * Nothing if something is missing; that is reported.
     *
     * @param kafkaKey the Kafka cluster's, if it is known
     */
    Optional<ConfluentCloud> read(Optional<ConfluentCloud.Identity> kafkaKey) {
        values.take(SECTION);
        URI url = endpoints.url(SECTION + ".url").orElseGet(() -> URI.create(ConfluentCloud.API));
        Optional<String> environment = needed("environment", StandardName.CONFLUENT_ENVIRONMENT_ID);
        Optional<String> cluster = needed("cluster", StandardName.KAFKA_ID);
        Optional<String> key = needed("api-key", StandardName.CONFLUENT_CLOUD_API_KEY);
        Optional<String> secret = needed("api-secret", StandardName.CONFLUENT_CLOUD_API_SECRET);
        Optional<ConfluentCloud.Identity> identity = identity(kafkaKey);
        if (environment.isEmpty() || cluster.isEmpty() || key.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        Credentials credentials = new Credentials.Basic(key.get(), new Secret(secret.get()));
        Endpoint api = new Endpoint(url, credentials, new TreeMap<>(), Tls.STANDARD);
        return Optional.of(new ConfluentCloud(api, environment.get(), cluster.get(), identity));
    }

    /** A service account, where one is named, has precedence over the key with which Weir itself reaches the cluster. */
    private Optional<ConfluentCloud.Identity> identity(Optional<ConfluentCloud.Identity> key) {
        return values.take(SECTION + ".service-account")
                .<ConfluentCloud.Identity>map(account -> new ConfluentCloud.Identity.ServiceAccount(account.value()))
                .or(() -> key);
    }

    private Optional<String> needed(String key, StandardName variable) {
        Optional<String> value =
                values.take(SECTION + "." + key).map(Setting::value).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            values.report(Diagnostic.error(
                    "WEIR-NET-007",
                    "A target in Confluent Cloud is incomplete",
                    "`" + SECTION + "." + key + "` is missing. Set it, or the environment variable " + variable + ".",
                    target));
        }
        return value;
    }
}
