package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.adapter.connect.ConnectCluster;
import dev.weir.adapter.kafkarest.KafkaRest;
import dev.weir.adapter.schemaregistry.SchemaRegistry;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import dev.weir.port.ConnectorOffset;
import dev.weir.port.DataRecord;
import dev.weir.port.Progress;
import dev.weir.target.FailureKind;
import dev.weir.target.KafkaRestEndpoint;
import dev.weir.target.ServerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kafka's REST API, the Schema Registry and Kafka Connect. After each test both sides must have kept to the description. */
final class OtherAdaptersTest {
    private final CheckedServer server = new CheckedServer();

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void topicsByRest() {
        RestTopics service = new RestTopics();
        server.with(service, Optional.of(OpenApi.of("ccloud-kafkarest-v3.openapi.yaml")));
        try (KafkaRest topics = topics()) {
            topics.create(topic("orders", 3, Map.of("cleanup.policy", "compact", "retention.ms", "1000")));
            assertThat(topics.list())
                    .containsExactly(new Observed.Topic(
                            "orders", 3, 3, sorted(Map.of("cleanup.policy", "compact", "retention.ms", "1000"))));
            topics.configure(topic("orders", 6, Map.of("retention.ms", "2000")));
            assertThat(topics.list())
                    .containsExactly(new Observed.Topic("orders", 6, 3, sorted(Map.of("retention.ms", "2000"))));
            assertThat(catchThrowableOfType(ServerException.class, () -> topics.create(topic("orders", 3, Map.of())))
                            .kind())
                    .isEqualTo(FailureKind.CONFLICT);
            topics.delete("orders");
            topics.delete("orders");
            assertThat(topics.exists("orders")).isFalse();
        }
    }

    @Test
    void recordsByRest() {
        RestTopics service = new RestTopics();
        server.with(service, Optional.of(OpenApi.of("ccloud-kafkarest-v3.openapi.yaml")));
        try (KafkaRest topics = topics()) {
            topics.create(topic("orders", 1, Map.of()));
            topics.send("orders", List.of(record("1", "{}"), new DataRecord(Optional.empty(), bytes("{\"a\":1}"))));
            assertThat(service.records("orders").get(0).path("key").path("data").asText())
                    .isEqualTo("MQ==");
            assertThat(service.records("orders").get(1).has("key")).isFalse();
            topics.create(topic("refused", 1, Map.of()));
            assertThat(catchThrowableOfType(
                            ServerException.class,
                            () -> topics.send("refused", List.of(record("1", "a"), record("2", "b")))))
                    .hasMessageContaining("not this one");
        }
    }

    @Test
    void subjectsOfTheCloudsRegistry() {
        server.with(new Registry(), Optional.of(OpenApi.of("ccloud-schema-registry-v1.openapi.yaml")));
        try (SchemaRegistry registry = new SchemaRegistry(server.endpoint("sr", "pw"), CloudAdaptersTest.SHORT)) {
            registry.register(
                    new Resource.Schema("orders-value", SchemaFormat.AVRO, "\"string\"", Optional.of("FULL")));
            assertThat(registry.list())
                    .containsExactly(
                            new Observed.Subject("orders-value", 1, SchemaFormat.AVRO, "\"string\"", Optional.empty()));
            assertThat(registry.find("orders-value"))
                    .hasValue(new Observed.Subject(
                            "orders-value", 1, SchemaFormat.AVRO, "\"string\"", Optional.of("FULL")));
            registry.delete("orders-value");
            registry.delete("orders-value");
            assertThat(registry.find("orders-value")).isEmpty();
        }
    }

    @Test
    void workersOfOnesOwn() {
        // Kafka's description is generated: it doesn't know ?expand, and expects a body of every answer.
        OpenApi description = OpenApi.of(
                "kafka-connect.openapi.yaml",
                "validation.request.parameter.query.unexpected",
                "validation.response.body.missing");
        server.with(new Workers(), Optional.of(description));
        try (ConnectCluster connect = new ConnectCluster(server.endpoint("a", "b"), CloudAdaptersTest.SHORT)) {
            connect.put("users", sorted(Map.of("connector.class", "a.B", "tasks.max", "1")));
            assertThat(connect.list().get(0).config()).containsExactly(Map.entry("tasks.max", "1"));
            connect.pause("users");
            assertThat(connect.status("users").orElseThrow().resting()).isTrue();
            connect.resume("users");
            connect.restart("users", true);
            assertThat(connect.overviews().get(0).status().running()).isTrue();
            connect.stop("users");
            connect.setOffsets("users", List.of(new ConnectorOffset("{\"p\":{}}", "{\"o\":{}}")), Progress.SILENT);
            connect.resetOffsets("users", Progress.SILENT);
            assertThat(connect.offsets("users")).hasSize(1);
            assertThat(connect.plugins()).hasSize(1);
            assertThat(connect.validate("a.B", sorted(Map.of("tasks.max", "1"))))
                    .isEmpty();
            connect.delete("users");
            assertThat(connect.status("users")).isEmpty();
        }
    }

    private KafkaRest topics() {
        return new KafkaRest(new KafkaRestEndpoint(server.endpoint("kafka", "pw"), "lkc-1"), CloudAdaptersTest.SHORT);
    }

    private static Resource.Topic topic(String name, int partitions, Map<String, String> config) {
        return new Resource.Topic(name, OptionalInt.of(partitions), OptionalInt.empty(), sorted(config));
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return new TreeMap<>(map);
    }

    private static DataRecord record(String key, String value) {
        return new DataRecord(Optional.of(bytes(key)), bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
