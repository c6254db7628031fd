package dev.weir.sandbox.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.server.entity.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The registry over its REST interface, as Confluent's speaks it. */
public final class RestSubjects implements Subjects {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String url;

    public RestSubjects(URI url) {
        this.url = url.toString().replaceAll("/+$", "");
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        return get("/subjects/" + encode(subject) + "/versions/latest")
                .map(answer -> schema(answer.path("id").asInt(), answer));
    }

    @Override
    public Optional<RegisteredSchema> byId(int id) {
        return get("/schemas/ids/" + id).map(answer -> schema(id, answer));
    }

    @Override
    public boolean contains(String subject, int id) {
        return get("/schemas/ids/" + id + "/versions").stream()
                .flatMap(versions -> StreamSupport.stream(versions.spliterator(), false))
                .anyMatch(version -> version.path("subject").asText().equals(subject));
    }

    @Override
    public void register(String subject, String type, String schema) {
        Map<String, String> body = Map.of("schema", schema, "schemaType", type);
        send(request("/subjects/" + encode(subject) + "/versions").POST(BodyPublishers.ofString(Json.write(body))));
    }

    @Override
    public void delete(String subject) {
        send(request("/subjects/" + encode(subject)).DELETE());
    }

    private Optional<JsonNode> get(String path) {
        return send(request(path).GET());
    }

    private Optional<JsonNode> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (response.statusCode() >= 300) {
                throw new RegistryException("The Schema Registry answered " + response.statusCode() + ": "
                        + Json.MAPPER.readTree(response.body()).path("message").asText(response.body()));
            }
            return Optional.of(Json.MAPPER.readTree(response.body()));
        } catch (IOException unreachable) {
            throw new RegistryException("The Schema Registry at " + url + " does not answer", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryException("Interrupted while waiting for the Schema Registry", interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }

    private static RegisteredSchema schema(int id, JsonNode answer) {
        // The type is left out for AVRO, which came first.
        return new RegisteredSchema(
                id,
                answer.path("schemaType").asText("AVRO"),
                answer.path("schema").asText());
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
