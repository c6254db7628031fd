package dev.weir.sandbox.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.schema.SchemaText.Import;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** A registry over its REST interface, as Confluent's speaks it. The schema of an id never changes, so it is asked for once. */
public final class RestRegistry implements SchemaRegistry {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<Integer, RegisteredSchema> byId = new ConcurrentHashMap<>();
    private final String url;

    public RestRegistry(URI url) {
        this.url = url.toString().replaceAll("/+$", "");
    }

    @Override
    public int register(String subject, SchemaText schema) {
        ObjectNode body = JSON.createObjectNode().put("schema", schema.text()).put("schemaType", schema.type());
        return send(request("/subjects/" + encode(subject) + "/versions")
                        .POST(BodyPublishers.ofString(body.toString())))
                .orElseThrow(() -> new RegistryException("The Schema Registry at " + url + " takes no schemas"))
                .path("id")
                .asInt();
    }

    @Override
    public Optional<RegisteredSchema> byId(int id) {
        Optional<RegisteredSchema> known = Optional.ofNullable(byId.get(id));
        if (known.isPresent()) {
            return known;
        }
        Optional<RegisteredSchema> found = get("/schemas/ids/" + id).map(answer -> schema(id, answer));
        found.ifPresent(schema -> byId.put(id, schema));
        return found;
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        return get("/subjects/" + encode(subject) + "/versions/latest")
                .map(answer -> schema(answer.path("id").asInt(), answer));
    }

    @Override
    public boolean contains(String subject, int id) {
        return get("/schemas/ids/" + id + "/versions").stream()
                .flatMap(versions -> StreamSupport.stream(versions.spliterator(), false))
                .anyMatch(version -> version.path("subject").asText().equals(subject));
    }

    @Override
    public void delete(String subject) {
        send(request("/subjects/" + encode(subject)).DELETE());
    }

    private RegisteredSchema schema(int id, JsonNode answer) {
        List<Import> imports = new ArrayList<>();
        addImports(answer.path("references"), imports);
        // The type is left out for AVRO, which came first.
        String type = answer.path("schemaType").asText("AVRO");
        return new RegisteredSchema(
                id, new SchemaText(type, answer.path("schema").asText(), imports));
    }

    /** What is imported comes before what imports it. */
    private void addImports(JsonNode references, List<Import> imports) {
        for (JsonNode reference : references) {
            String subject = reference.path("subject").asText();
            JsonNode found = get("/subjects/" + encode(subject) + "/versions/" + reference.path("version"))
                    .orElseThrow(() -> new RegistryException("The registry has lost " + reference));
            addImports(found.path("references"), imports);
            imports.add(new Import(
                    reference.path("name").asText(), found.path("schema").asText()));
        }
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
                        + JSON.readTree(response.body()).path("message").asText(response.body()));
            }
            return Optional.of(JSON.readTree(response.body()));
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

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
