package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.adapter.cloud.CloudConnect;
import dev.weir.adapter.cloud.CustomPlugin;
import dev.weir.live.Observed;
import dev.weir.port.ConnectorOffset;
import dev.weir.port.Progress;
import dev.weir.target.ConfluentCloud;
import dev.weir.target.Secret;
import dev.weir.target.ServerException;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confluent Cloud's Connect API and its custom plugins. After each test both sides must have kept to the description. */
final class CloudAdaptersTest {
    static final Timeouts SHORT = new Timeouts(Duration.ofMillis(500), Duration.ofMillis(900), Duration.ofSeconds(3));

    private final ManagedConnect service = new ManagedConnect(2);
    private final PluginUploads uploads = new PluginUploads();
    private final PluginUploads.Store store = new PluginUploads.Store();
    private final CheckedServer server = new CheckedServer();
    private final CloudConnect cloud = new CloudConnect(
            new ConfluentCloud(
                    server.endpoint("cloud-key", "cloud-secret"),
                    "env-1",
                    "lkc-1",
                    Optional.of(new ConfluentCloud.Identity.ApiKey("kafka-key", new Secret("kafka-secret")))),
            SHORT,
            Duration.ofMillis(5));

    @BeforeEach
    void describe() {
        uploads.at(server.address());
        server.with(service, Optional.of(OpenApi.of("ccloud-connect-v1.openapi.yaml")))
                .with(uploads, Optional.of(OpenApi.of("ccloud-connect-custom-plugin-v1.openapi.yaml")))
                .with(store, Optional.empty());
    }

    @AfterEach
    void stop() {
        cloud.close();
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void aConnectorGetsTheTargetsKeyAndIsReadBackWithItsSecretsMasked() {
        put("users");
        assertThat(service.config("users").path("kafka.auth.mode").asText()).isEqualTo("KAFKA_API_KEY");
        assertThat(service.config("users").path("kafka.api.secret").asText()).isEqualTo("kafka-secret");
        Observed.Connector live = cloud.list().get(0);
        assertThat(live.type()).isEqualTo("DatagenSource");
        assertThat(live.config())
                .containsEntry("kafka.api.secret", "****************")
                .containsEntry("quickstart", "USERS");
        assertThat(cloud.overviews().get(0).id()).startsWith("lcc-");
    }

    @Test
    void whatASettingSaysItselfIsLeftAlone() {
        SortedMap<String, String> config = new TreeMap<>(Map.of("connector.class", "DatagenSource"));
        config.put("kafka.api.key", "other");
        config.put("kafka.api.secret", "its own");
        cloud.put("users", config);
        assertThat(service.config("users").path("kafka.api.key").asText()).isEqualTo("other");
        assertThat(service.config("users").has("kafka.auth.mode")).isFalse();
    }

    @Test
    void provisioningIsNotRunningYet() {
        put("users");
        assertThat(cloud.status("users").orElseThrow().running()).isFalse();
        assertThat(cloud.status("users").orElseThrow().state()).isEqualTo("PROVISIONING");
        assertThat(cloud.status("users").orElseThrow().running()).isTrue();
        assertThat(cloud.status("nobody")).isEmpty();
    }

    @Test
    void restsAndGoesOn() {
        put("users");
        cloud.pause("users");
        assertThat(cloud.status("users").orElseThrow().resting()).isTrue();
        cloud.resume("users");
        assertThat(cloud.status("users").orElseThrow().running()).isTrue();
        assertThatThrownBy(() -> cloud.stop("users"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("pause users");
    }

    @Test
    void aFailedTaskSaysWhy() {
        put("users");
        service.fail("users");
        assertThat(cloud.status("users").orElseThrow().failure()).contains("no route to the database");
        assertThat(cloud.overviews().get(0).tasks().get(0).failure()).contains("no route to the database");
    }

    @Test
    void offsetsAreAskedForAndWaitedFor() {
        put("users");
        assertThat(cloud.offsets("users")).containsExactly(new ConnectorOffset("{\"t\":\"a\"}", "{\"o\":7}"));
        cloud.resetOffsets("users", Progress.SILENT);
        cloud.setOffsets("users", List.of(new ConnectorOffset("{\"t\":\"a\"}", "{\"o\":1}")), Progress.SILENT);
        assertThat(server.lines())
                .filteredOn(line -> line.endsWith("offsets/request"))
                .hasSize(2);
    }

    @Test
    void deletesOnceAndForAll() {
        put("users");
        cloud.delete("users");
        cloud.delete("users");
        assertThat(cloud.list()).isEmpty();
    }

    @Test
    void checksAConfiguration() {
        assertThat(cloud.validate("DatagenSource", new TreeMap<>(Map.of("tasks.max", "0"))))
                .containsExactly(Map.entry("tasks.max", "must be 1 or more"));
    }

    @Test
    void everyCloudTakesAnArchiveInItsOwnWay(@TempDir Path folder) throws IOException {
        Path archive = Files.writeString(folder.resolve("ably.zip"), "an archive");
        for (CustomPlugin.Cloud place : CustomPlugin.Cloud.values()) {
            CustomPlugin.Order order = new CustomPlugin.Order(
                    "Ably " + place,
                    "com.ably.kafka.connect.ChannelSinkConnector",
                    CustomPlugin.Kind.SINK,
                    place,
                    List.of("client.key"));
            assertThat(cloud.customPlugins()
                            .upload(archive, order, Progress.SILENT)
                            .id())
                    .startsWith("ccp-");
        }
        assertThat(store.received())
                .extracting(Call::line)
                .containsExactly("POST /store/AWS", "PUT /store/AZURE", "PUT /store/GCP");
        assertThat(store.received()).extracting(Call::authorization).containsOnly("");
        assertThat(store.received().get(0).body()).contains("name=\"policy\"", "signed", "an archive");
        assertThat(cloud.plugins())
                .extracting(plugin -> plugin.className() + " " + plugin.version())
                .contains("DatagenSource 0.1.0", "com.ably.kafka.connect.ChannelSinkConnector ccp-1");
    }

    private void put(String name) {
        cloud.put(
                name,
                new TreeMap<>(Map.of(
                        "connector.class", "DatagenSource",
                        "quickstart", "USERS",
                        "tasks.max", "1")));
    }
}
