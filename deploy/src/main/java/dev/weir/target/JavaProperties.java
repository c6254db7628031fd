package dev.weir.target;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says to Kafka's Java clients what is written for librdkafka, the library below most other clients. What both understand stays as it is. */
final class JavaProperties {
    private static final String MECHANISM = "sasl.mechanism";
    private static final String JAAS = "sasl.jaas.config";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private final SortedMap<String, Secret> properties;

    private JavaProperties(SortedMap<String, Secret> given) {
        this.properties = new TreeMap<>(given);
    }

    /** @param given may hold {@code username} and {@code password} as well, short for SASL over TLS */
    static SortedMap<String, Secret> of(SortedMap<String, Secret> given) {
        JavaProperties translation = new JavaProperties(given);
        translation.translate();
        return translation.properties;
    }

    private void translate() {
        take("sasl.mechanisms").ifPresent(mechanism -> properties.putIfAbsent(MECHANISM, mechanism));
        take("ssl.ca.location").ifPresent(file -> {
            properties.putIfAbsent("ssl.truststore.location", file);
            properties.putIfAbsent("ssl.truststore.type", new Secret("PEM"));
        });
        properties.computeIfPresent(
                "security.protocol",
                (key, value) -> new Secret(value.reveal().strip().toUpperCase(Locale.ROOT)));
        Optional<Secret> user = take("sasl.username").or(() -> take("username"));
        Optional<Secret> password = take("sasl.password").or(() -> take("password"));
        user.ifPresent(name -> login(name, password.orElseGet(() -> new Secret(""))));
    }

    private void login(Secret user, Secret password) {
        properties.putIfAbsent("security.protocol", new Secret("SASL_SSL"));
        properties.putIfAbsent(MECHANISM, new Secret("PLAIN"));
        boolean scram = Optional.ofNullable(properties.get(MECHANISM))
                .filter(mechanism -> mechanism.reveal().startsWith("SCRAM"))
                .isPresent();
        properties.putIfAbsent(
                JAAS,
                new Secret((scram ? SCRAM : PLAIN) + " required username=" + quoted(user) + " password="
                        + quoted(password) + ";"));
    }

    private static String quoted(Secret value) {
        return '"' + value.reveal().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Optional<Secret> take(String key) {
        return Optional.ofNullable(properties.remove(key));
    }
}
