package dev.weir.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.registry.Registry;
import dev.weir.sandbox.testing.Directories;
import dev.weir.sandbox.testing.Rest;
import dev.weir.sandbox.testing.TestBroker;
import dev.weir.sandbox.testing.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One broker, one registry and one worker for all of these tests. */
class ConnectWorkerTest {
    private static Path directory;
    private static TestBroker broker;
    private static Registry registry;
    private static ConnectWorker worker;

    @BeforeAll
    static void start() throws Exception {
        directory = Files.createTempDirectory("weir-test-connect");
        broker = TestBroker.start();
        registry = Registry.start(Path.of("target/registry"), directory.resolve("registry"), FreePort.any());
        worker = ConnectWorker.start(new WorkerSettings(
                broker.bootstrapServers(),
                FreePort.any(),
                URI.create(registry.url()),
                List.of(directory.resolve("plugins"))));
    }

    @AfterAll
    static void stop() {
        worker.close();
        registry.close();
        broker.close();
        Directories.delete(directory);
    }

    @Test
    void datagenWritesAsManyAvroRecordsAsAskedFor() throws Exception {
        create("five-ratings", """
                {"connector.class": "io.confluent.kafka.connect.datagen.DatagenConnector",
                 "kafka.topic": "five-ratings", "quickstart": "Ratings", "max.interval": "1", "iterations": "5"}""");

        List<GenericRecord> ratings = Topics.avro(broker.bootstrapServers(), registry.url(), "five-ratings", 5);

        assertThat(ratings).extracting(rating -> rating.get("rating_id")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(ratings).allSatisfy(rating -> {
            assertThat((Integer) rating.get("stars")).isBetween(1, 5);
            assertThat(rating.getSchema().getFullName()).isEqualTo("ksql.ratings");
            assertThat(rating.getSchema().getField("message").schema().getType())
                    .isEqualTo(Schema.Type.STRING);
        });
        assertThat(Rest.awaitContains(
                        worker.url() + "/connectors/five-ratings/status", "configured 5 number of messages"))
                .contains("FAILED");
        assertThat(Rest.get(registry.url() + "/subjects")).contains("five-ratings-value");
    }

    @Test
    void anUnknownQuickstartIsRefusedWithTheKnownOnes() throws Exception {
        String answer = Rest.put(worker.url() + "/connectors/typo/config", """
                {"connector.class": "io.confluent.kafka.connect.datagen.DatagenConnector",
                 "kafka.topic": "typo", "quickstart": "rating"}""");

        assertThat(answer).contains("Did you mean ratings?").contains("clickstream, clickstream_codes");
    }

    @Test
    void fileConnectorsCarryLinesBothWays() throws Exception {
        Path source = Files.writeString(directory.resolve("in.txt"), "one\ntwo\n");
        Path sink = directory.resolve("out.txt");
        create("lines-in", """
                {"connector.class": "FileStreamSource", "topic": "lines", "file": "%s",
                 "value.converter": "org.apache.kafka.connect.storage.StringConverter"}""".formatted(source));
        create("lines-out", """
                {"connector.class": "FileStreamSink", "topics": "lines", "file": "%s",
                 "value.converter": "org.apache.kafka.connect.storage.StringConverter"}""".formatted(sink));

        assertThat(Topics.strings(broker.bootstrapServers(), "lines", 2)).containsExactly("one", "two");
        Rest.await(() -> Files.exists(sink) && Files.readString(sink).equals("one\ntwo\n"));
    }

    private static void create(String name, String config) throws Exception {
        assertThat(Rest.put(worker.url() + "/connectors/" + name + "/config", config))
                .contains("\"name\":\"" + name + "\"");
    }
}
