package dev.weir.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sandbox.network.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final Path INSTALLATION = Path.of("target/registry");
    private static final String SCHEMA = "{\"schema\": \"\\\"string\\\"\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void answersAtTheRootAndRemembersSchemas(@TempDir Path directory) throws Exception {
        String id;
        try (Registry registry = Registry.start(INSTALLATION, directory, FreePort.any())) {
            assertThat(get(registry, "/subjects")).isEqualTo("[]");
            assertThat(get(registry, "/mode")).contains("READWRITE");
            id = post(registry, "/subjects/greetings-value/versions", SCHEMA);
            assertThat(id).matches("\\{\"id\":\\d+\\}");
        }
        try (Registry registry = Registry.start(INSTALLATION, directory, FreePort.any())) {
            assertThat(get(registry, "/subjects")).isEqualTo("[\"greetings-value\"]");
            assertThat(post(registry, "/subjects/greetings-value/versions", SCHEMA))
                    .isEqualTo(id);
        }
    }

    @Test
    void givesASubjectThatComesBackItsNewType(@TempDir Path directory) throws Exception {
        try (Registry registry = Registry.start(INSTALLATION, directory, FreePort.any())) {
            post(registry, "/subjects/turncoat-value/versions", SCHEMA);
            send(HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/turncoat-value"))
                    .DELETE());
            post(
                    registry,
                    "/subjects/turncoat-value/versions",
                    "{\"schemaType\": \"PROTOBUF\", \"schema\": \"syntax = \\\"proto3\\\"; message A { string x = 1; }\"}");
            assertThat(get(registry, "/subjects/turncoat-value/versions/latest"))
                    .contains("\"schemaType\":\"PROTOBUF\"");
            post(registry, "/subjects/steady-value/versions", SCHEMA);
            assertThat(get(registry, "/subjects/steady-value/versions/latest"))
                    .matches("\\{\"subject\":\"steady-value\",\"version\":1,\"id\":\\d+,\"schema\":\"[^,]*\"\\}");
        }
    }

    private String get(Registry registry, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(registry.url() + path)));
    }

    private String post(Registry registry, String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
