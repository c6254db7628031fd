package dev.weir.sandbox.server.session;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;

/** The properties of Kafka Streams, its consumers and producers, and of topics: known and checked by Kafka's own definitions. */
final class KafkaProperties {
    private static final List<ConfigDef> DEFINITIONS =
            List.of(StreamsConfig.configDef(), ConsumerConfig.configDef(), ProducerConfig.configDef());
    private static final String TOPIC = "topic.";

    private KafkaProperties() {}

    /** Whether Kafka knows the property, by its plain name or with the prefix of one of the clients. */
    static boolean known(String name) {
        return name.startsWith(TOPIC) || definition(name).isPresent();
    }

    /** What is wrong with a value, in Kafka's words. */
    static Optional<String> problem(String name, Object value) {
        return definition(name).flatMap(key -> problem(key, value));
    }

    private static Optional<String> problem(ConfigKey key, Object value) {
        try {
            Object parsed = ConfigDef.parseType(key.name, value, key.type);
            if (key.validator != null) {
                key.validator.ensureValid(key.name, parsed);
            }
            return Optional.empty();
        } catch (ConfigException invalid) {
            return Optional.of(String.valueOf(invalid.getMessage()));
        }
    }

    private static Optional<ConfigKey> definition(String name) {
        String plain = withoutPrefix(name);
        return DEFINITIONS.stream()
                .map(definition -> Optional.ofNullable(definition.configKeys().get(plain)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String withoutPrefix(String name) {
        for (String prefix : List.of(
                StreamsConfig.CONSUMER_PREFIX,
                StreamsConfig.PRODUCER_PREFIX,
                StreamsConfig.MAIN_CONSUMER_PREFIX,
                StreamsConfig.RESTORE_CONSUMER_PREFIX)) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }
}
