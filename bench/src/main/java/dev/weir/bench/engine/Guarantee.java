package dev.weir.bench.engine;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams promises; the first is what our engine runs queries with, the second what ksqlDB does where it isn't told otherwise. */
enum Guarantee {
    EXACTLY_ONCE("exactly once", StreamsConfig.EXACTLY_ONCE_V2),
    AT_LEAST_ONCE("at least once", StreamsConfig.AT_LEAST_ONCE);

    private final String label;
    private final String setting;

    Guarantee(String label, String setting) {
        this.label = label;
        this.setting = setting;
    }

    String label() {
        return label;
    }

    /** What decides speed, for both sides: the engine's own settings. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, setting);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "200");
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, Integer.toString(1024 * 1024));
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, "1");
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }
}
