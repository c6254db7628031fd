package dev.weir.bench.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/** The topology of the query that is written by hand. */
record ByHand(Cluster cluster, Path state) implements Contestant {
    @Override
    public String name() {
        return "by hand";
    }

    @Override
    public Application start(Query query, Topics topics, Guarantee guarantee) {
        String id = "by-hand-" + topics.result();
        Properties properties = new Properties();
        properties.putAll(guarantee.settings());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        // As in the engine, a record that can't be read doesn't stop the query.
        properties.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        KafkaStreams streams = new KafkaStreams(query.byHand(topics), properties);
        streams.start();
        return new RunningTopology(id, streams, cluster);
    }

    private record RunningTopology(String id, KafkaStreams streams, Cluster cluster) implements Application {
        @Override
        public void stop() {
            streams.close(Duration.ofSeconds(30));
            streams.cleanUp();
            cluster.deleteTopics(id + "-");
        }
    }
}
