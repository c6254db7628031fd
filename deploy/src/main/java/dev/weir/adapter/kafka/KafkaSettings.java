package dev.weir.adapter.kafka;

import dev.weir.target.KafkaEndpoint;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The properties that all Kafka clients of a target share. */
record KafkaSettings(KafkaEndpoint endpoint, Timeouts timeouts) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    /** The endpoint's own properties win over ours, and {@code specific} over both. */
    Properties with(Map<String, Object> specific) {
        int request = Math.toIntExact(timeouts.request().toMillis());
        Properties properties = new Properties();
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, request / 2);
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, request);
        properties.put(
                CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG,
                timeouts.connect().toMillis());
        // New clients wait as long between their first requests, too, and wherever something fails, pauses grow from
        // it.
        properties.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, FIRST_PAUSE.toMillis());
        // Clients of a command that runs for seconds: nobody collects their metrics.
        properties.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        properties.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        endpoint.properties().forEach((name, value) -> properties.put(name, value.reveal()));
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, endpoint.bootstrapServers());
        properties.putAll(specific);
        return properties;
    }

    /** Reads records as bytes, from partitions that it is given, and remembers nothing on the brokers. */
    Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        Map<String, Object> specific = Map.of(
                "isolation.level",
                isolation.toString(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                // Closing waits for the last fetch, which at the end of the topic lasts as long as this.
                "fetch.max.wait.ms",
                20);
        return new KafkaConsumer<>(with(specific), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
