package dev.weir.sandbox.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.connect.ConnectWorker;
import dev.weir.sandbox.connect.WorkerSettings;
import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.registry.Registry;
import dev.weir.sandbox.standin.endpoint.LocalServices;
import dev.weir.sandbox.standin.endpoint.SinkFiles;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import dev.weir.sandbox.system.SystemKind;
import dev.weir.sandbox.system.SystemListener;
import dev.weir.sandbox.system.Systems;
import dev.weir.sandbox.testing.Directories;
import dev.weir.sandbox.testing.PluginJar;
import dev.weir.sandbox.testing.Rest;
import dev.weir.sandbox.testing.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated ratings on their way to the sandbox's own endpoint, through a real worker. */
class StandInSinksTest {
    private static final int RATINGS = 15;

    private static Path directory;
    private static Layout layout;
    private static TestBroker broker;
    private static Registry registry;
    private static LocalServices services;
    private static ConnectWorker worker;
    private static Systems systems;
    private static Optional<InstanceLock> sandbox = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        directory = Files.createTempDirectory("weir-test-standin");
        layout = new Layout(directory);
        PluginJar.write(layout.plugins().resolve("a-real-plugin"), "com.ably.kafka.connect", "ChannelSinkConnector");
        systems = Sandbox.in(directory).systems();
        broker = TestBroker.start();
        registry = Registry.start(Path.of("target/registry"), layout.registry(), FreePort.any());
        services = LocalServices.start(new SinkFiles(layout));
        worker = ConnectWorker.start(new WorkerSettings(
                broker.bootstrapServers(), FreePort.any(), URI.create(registry.url()), List.of(layout.plugins())));
    }

    @AfterAll
    static void stop() throws IOException {
        assertThat(systems.pause()).isEmpty();
        if (sandbox.isPresent()) {
            sandbox.get().close();
        }
        worker.close();
        services.close();
        registry.close();
        broker.close();
        Directories.delete(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.confluent.connect.avro.AvroConverter",
                "io.confluent.connect.json.JsonSchemaConverter",
                "io.confluent.connect.protobuf.ProtobufConverter",
                "org.apache.kafka.connect.json.JsonConverter"
            })
    void ratingsBecomeRowsOnceEach(String converter) throws Exception {
        String topic = converter.replaceAll(".*\\.", "") + "-ratings";
        String format = "\"value.converter\": \"%s\", \"value.converter.schema.registry.url\": \"%s\""
                .formatted(converter, registry.url());
        create(topic, """
                {"connector.class": "io.confluent.kafka.connect.datagen.DatagenConnector", "kafka.topic": "%s", %s,
                 "quickstart": "ratings", "max.interval": "1", "iterations": "%d"}""".formatted(topic, format, RATINGS));
        create(topic + "-rows", """
                {"connector.class": "com.wepay.kafka.connect.bigquery.BigQuerySinkConnector", "topics": "%s", %s,
                 "project": "air", "defaultDataset": "rides", "autoCreateTables": "true", "sanitizeTopics": "true"}""".formatted(topic, format));

        List<String> rows = arrived(topic + "-rows");
        assertThat(rows).allMatch(row -> row.contains("\"to\":\"air.rides." + topic.replace('-', '_') + "\""));
        assertThat(rows.get(0)).contains("\"id\":\"" + topic + "-0-0\"", "\"rating_id\":1,", "\"rating_time\":1,");
    }

    @Test
    void ratingsBecomeDocumentsWithIdsAndTimes() throws Exception {
        String url = openSearch();
        String topic = "Documents-" + System.nanoTime();
        create(topic, """
                {"connector.class": "io.confluent.kafka.connect.datagen.DatagenConnector", "kafka.topic": "%s",
                 "quickstart": "ratings", "max.interval": "1", "iterations": "%d"}""".formatted(topic, RATINGS));
        create(topic + "-sink", """
                {"connector.class": "io.confluent.connect.elasticsearch.ElasticsearchSinkConnector", "topics": "%s",
                 "connection.url": "%s", "transforms": "time",
                 "transforms.time.type": "org.apache.kafka.connect.transforms.InsertField$Value",
                 "transforms.time.timestamp.field": "arrived_at"}""".formatted(topic, url));

        String index = url + "/" + topic.toLowerCase(Locale.ROOT);
        String recent = index + "/_count?q=arrived_at:%5Bnow-1h%20TO%20now%5D";
        Rest.awaitContains(recent + "&ignore_unavailable=true", "\"count\":" + RATINGS);
        assertThat(Rest.get(index + "/_doc/7"))
                .contains("\"_id\":\"7\"", "\"_version\":6", "\"rating_id\":7", "\"arrived_at\":1");
        assertThat(Rest.get(index + "/_mapping"))
                .contains("\"arrived_at\":{\"type\":\"date\"}", "\"stars\":{\"type\":\"integer\"}");
    }

    @Test
    void aRealPluginComesBeforeItsStandIn() throws Exception {
        String known = Rest.get(worker.url() + "/connector-plugins");
        assertThat(known)
                .contains("\"class\":\"com.wepay.kafka.connect.bigquery.BigQuerySinkConnector\",\"type\":\"sink\","
                        + "\"version\":\"weir-stand-in\"")
                .contains(
                        "\"class\":\"com.ably.kafka.connect.ChannelSinkConnector\",\"type\":\"sink\",\"version\":\"1.0.0\"");
        assertThat(Rest.put(
                        worker.url() + "/connector-plugins/ChannelSinkConnector/config/validate",
                        "{\"connector.class\": \"com.ably.kafka.connect.ChannelSinkConnector\", \"topics\": \"t\"}"))
                .contains("real.key")
                .doesNotContain("client.key");
    }

    /** A system ends with its sandbox, which is known by this lock. */
    private static String openSearch() throws IOException {
        sandbox = InstanceLock.tryAcquire(layout.lockFile());
        assertThat(systems.up(SystemKind.OPENSEARCH, OptionalInt.empty(), SystemListener.SILENT))
                .isEmpty();
        return "http://127.0.0.1:"
                + systems.status(SystemKind.OPENSEARCH).port().orElseThrow();
    }

    private static List<String> arrived(String connector) throws Exception {
        Path file = layout.sink(connector);
        Rest.await(() -> Files.exists(file) && Files.readAllLines(file).size() >= RATINGS);
        List<String> rows = Files.readAllLines(file);
        assertThat(rows).hasSize(RATINGS);
        return rows;
    }

    private static void create(String name, String config) throws Exception {
        assertThat(Rest.put(worker.url() + "/connectors/" + name + "/config", config))
                .contains("\"name\":\"" + name + "\"");
    }
}
