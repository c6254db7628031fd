package dev.weir.sandbox.topology;

import dev.weir.sql.analyze.SessionProperties;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;

/** The settings of Kafka Streams: what suits a small machine, and over it what the session has SET. */
final class StreamsProperties {
    private static final String PREFIX = "ksql.streams.";
    /** What a session may set without the prefix, because it is set so often. */
    private static final List<String> PLAIN = List.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "cache.max.bytes.buffering",
            StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.MAX_TASK_IDLE_MS_CONFIG);

    private StreamsProperties() {}

    static Properties persistent(
            EngineSettings settings, String applicationId, SessionProperties session, QueryLog log) {
        Properties properties = base(settings, applicationId, session, log);
        // After a kill an aggregation must go on exactly where it was. Others see a row when it is committed, so soon.
        properties.putIfAbsent(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.putIfAbsent(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, QueryEngine.COMMIT_INTERVAL.toMillis());
        properties.putIfAbsent(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 1024 * 1024L);
        return properties;
    }

    /** For queries that end with their reader: nothing on disk, and no change held back. */
    static Properties pushed(EngineSettings settings, String applicationId, SessionProperties session, QueryLog log) {
        Properties properties = base(settings, applicationId, session, log);
        properties.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, InMemoryDslStoreSuppliers.class);
        properties.putIfAbsent(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, QueryEngine.COMMIT_INTERVAL.toMillis());
        properties.putIfAbsent(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        return properties;
    }

    private static Properties base(
            EngineSettings settings, String applicationId, SessionProperties session, QueryLog log) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        // A query that was killed is back after this time, instead of the 45 s that Kafka would wait for it.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1000);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, SkipUnreadable.class);
        properties.put(SkipUnreadable.LOG, log);
        finishWindowsAtOnce(properties);
        session.values().forEach((name, value) -> override(properties, name, value));
        return properties;
    }

    /**
     * A row of EMIT FINAL is written with the record that ends its window. Kafka Streams would look for ended windows once a second, and leave those that ended in
     * between until a later record, so that what is read at once and then goes on no more would lack its last rows.
     */
    private static void finishWindowsAtOnce(Properties properties) {
        properties.put(StreamsConfig.InternalConfig.EMIT_INTERVAL_MS_KSTREAMS_WINDOWED_AGGREGATION, 0L);
    }

    private static void override(Properties properties, String name, String value) {
        String plain = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        if (name.startsWith(PREFIX) || PLAIN.contains(name)) {
            boolean cache = plain.equals("cache.max.bytes.buffering");
            properties.put(cache ? StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG : plain, value);
        }
    }

    /** Where a query begins on topics that it has not read yet. */
    static boolean fromEarliest(SessionProperties session) {
        return session.value(PREFIX + ConsumerConfig.AUTO_OFFSET_RESET_CONFIG)
                .or(() -> session.value(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG))
                .filter("earliest"::equalsIgnoreCase)
                .isPresent();
    }
}
