package dev.weir.sandbox.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;

/** A Confluent-compatible schema registry over REST. Ids and schemas never change, so both are asked for once. */
public final class RestRegistry implements SchemaRegistry {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Integer, RegisteredSchema> byId = new ConcurrentHashMap<>();
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();

    public RestRegistry(String url) {
        this.url = url.replaceAll("/+$", "");
    }

    @Override
    public int register(String subject, RegisteredSchema schema) {
        Registration registration = new Registration(subject, schema);
        Integer known = ids.get(registration);
        if (known != null) {
            return known;
        }
        int id = post(registration);
        ids.put(registration, id);
        return id;
    }

    private int post(Registration registration) {
        ObjectNode body = JSON.createObjectNode()
                .put("schema", registration.schema.text())
                .put("schemaType", registration.schema.type());
        HttpRequest request = request("/subjects/" + encode(registration.subject) + "/versions")
                .header("Content-Type", MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return answer(request)
                .orElseThrow(() -> new SerializationException("the schema registry does not take schemas"))
                .path("id")
                .asInt();
    }

    @Override
    public RegisteredSchema byId(int id) {
        return byId.computeIfAbsent(
                id,
                missing -> answer(request("/schemas/ids/" + missing).build())
                        .map(RestRegistry::schema)
                        .orElseThrow(
                                () -> new SerializationException("the registry has no schema with the id " + missing)));
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        return answer(request("/subjects/" + encode(subject) + "/versions/latest")
                        .build())
                .map(RestRegistry::schema);
    }

    private static RegisteredSchema schema(JsonNode answer) {
        return new RegisteredSchema(
                answer.path("schemaType").asText("AVRO"), answer.path("schema").asText());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(10));
    }

    private Optional<JsonNode> answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 404) {
                return Optional.empty();
            }
            if (response.statusCode() >= 300) {
                throw new SerializationException("the schema registry answered " + response.body());
            }
            return Optional.of(JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new SerializationException("the schema registry at " + url + " does not answer", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Registration(String subject, RegisteredSchema schema) {}
}
