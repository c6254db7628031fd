package dev.weir.target;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The client.properties that Confluent Cloud hands out: settings of Kafka clients, and below other names those of the Schema Registry, as settings
 * of a target.
 */
final class ClientProperties {
    private static final String USER_INFO = "basic.auth.user.info";

    private ClientProperties() {}

    /** @throws IllegalArgumentException if the text holds a broken escape */
    static SortedMap<String, String> settings(String text) {
        SortedMap<String, String> settings = new TreeMap<>();
        Properties properties = parsed(text);
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name);
            switch (name) {
                case "bootstrap.servers" -> settings.put("kafka.bootstrap-servers", value);
                case "schema.registry.url" -> settings.put("schema-registry.url", value);
                case USER_INFO, "schema.registry." + USER_INFO -> credentials(value, settings);
                case "basic.auth.credentials.source", "schema.registry.basic.auth.credentials.source" -> {
                    // Says that the next line is what it is.
                }
                default -> settings.put("kafka." + name, value);
            }
        }
        return settings;
    }

    private static void credentials(String userInfo, SortedMap<String, String> settings) {
        int colon = userInfo.indexOf(':');
        Optional<String> user = colon < 0 ? Optional.empty() : Optional.of(userInfo.substring(0, colon));
        user.ifPresent(name -> {
            settings.put("schema-registry.username", name);
            settings.put("schema-registry.password", userInfo.substring(colon + 1));
        });
    }

    private static Properties parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
