package dev.weir.sandbox.conformance;

import dev.weir.sandbox.topology.QueryTopology;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;

/** One query in a TopologyTestDriver; what it writes goes to the case's topics. */
final class QueryDriver implements AutoCloseable {
    private static final String STREAMS = "ksql.streams.";

    private final TopologyTestDriver driver;
    private final TopicLog topics;
    private final String sinkTopic;
    private final TestOutputTopic<byte[], byte[]> output;
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new LinkedHashMap<>();

    QueryDriver(String id, PersistentQuery query, CaseSession session, TopicLog topics) {
        this.topics = topics;
        Properties settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        settings.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, InMemoryDslStoreSuppliers.class);
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Path.of("target", "conformance", "state").toString());
        session.session().values().forEach((name, value) -> {
            if (name.startsWith(STREAMS)) {
                settings.put(name.substring(STREAMS.length()), value);
            }
        });
        String application = id.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + UUID.randomUUID();
        QueryTopology topology =
                QueryTopology.of(application, query, session.formats(), CaseFunctions.ALL, session.session(), settings);
        driver = new TopologyTestDriver(topology.topology(), topology.settings(), Instant.EPOCH);
        sinkTopic = query.sink().topic();
        output = driver.createOutputTopic(sinkTopic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void pipe(String topic, TopicRecord record) {
        inputs.computeIfAbsent(
                        topic,
                        name -> driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()))
                .pipeInput(new TestRecord<>(
                        record.key(), record.value(), record.headers(), Instant.ofEpochMilli(record.timestamp())));
        while (!output.isEmpty()) {
            TestRecord<byte[], byte[]> written = output.readRecord();
            topics.append(
                    sinkTopic, new TopicRecord(written.key(), written.value(), written.timestamp(), written.headers()));
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
