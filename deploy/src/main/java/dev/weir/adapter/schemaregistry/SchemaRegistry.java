package dev.weir.adapter.schemaregistry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Answer;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.adapter.http.Service;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import dev.weir.port.SchemaTrial;
import dev.weir.port.SchemaVerdict;
import dev.weir.port.Subjects;
import dev.weir.target.Endpoint;
import dev.weir.target.Timeouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Schema Registry, by its REST API. */
public final class SchemaRegistry implements Subjects, SchemaTrial, AutoCloseable {
    private static final String TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String SUBJECTS = "subjects";

    /** Registries give a thousand at most, unless they are told otherwise. A page of another length is the last. */
    private static final int PAGE = 500;

    private final RestClient client;
    private final RegistryFailures failures;

    public SchemaRegistry(Endpoint endpoint, Timeouts timeouts) {
        this.client = new RestClient(Service.SCHEMA_REGISTRY, endpoint, timeouts);
        this.failures = new RegistryFailures(client.failures());
    }

    @Override
    public List<Observed.Subject> list() {
        Optional<JsonNode> page = page(0);
        if (page.isEmpty()) {
            return oneByOne();
        }
        SortedMap<String, Observed.Subject> newest = new TreeMap<>();
        for (int offset = PAGE; page.isPresent(); offset += PAGE) {
            page.get().forEach(version -> newest.merge(subject(version), observed(version), SchemaRegistry::newer));
            page = page.get().size() == PAGE ? page(offset) : Optional.empty();
        }
        return List.copyOf(newest.values());
    }

    /** The newest versions of some subjects; nothing where the registry has no such list, as Apicurio's hasn't. */
    private Optional<JsonNode> page(int offset) {
        return found(Request.get("schemas").query("latestOnly=true&offset=" + offset + "&limit=" + PAGE));
    }

    private static Observed.Subject newer(Observed.Subject one, Observed.Subject other) {
        return one.version() > other.version() ? one : other;
    }

    private List<Observed.Subject> oneByOne() {
        List<String> names = new ArrayList<>();
        read(Request.get(SUBJECTS)).forEach(name -> names.add(name.asText()));
        return names.stream()
                .sorted()
                .map(this::newest)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Observed.Subject> newest(String subject) {
        return found(Request.get(SUBJECTS, subject, "versions", "latest")).map(SchemaRegistry::observed);
    }

    @Override
    public Optional<Observed.Subject> find(String subject) {
        return newest(subject).map(found -> found.at(compatibility(subject)));
    }

    @Override
    public int register(Resource.Schema schema) {
        // Before the schema: a looser level may be what lets it pass. A stricter one only concerns the versions after
        // it. Not every registry takes a level for a subject that it doesn't know yet.
        boolean early = setLevel(schema);
        // Of a schema that is registered already, the registry only says so.
        JsonNode registered = write(Request.post(body(schema), SUBJECTS, schema.subject(), "versions")
                .changingNothingTwice());
        if (!early) {
            setLevel(schema);
        }
        return registered.path("id").asInt();
    }

    /** Whether the subject has the schema's level now, if that says one. */
    private boolean setLevel(Resource.Schema schema) {
        if (schema.compatibility().isEmpty()) {
            return true;
        }
        ObjectNode level =
                Json.object().put("compatibility", schema.compatibility().get());
        Answer answer =
                client.send(Request.put(level, "config", schema.subject()).as(TYPE));
        if (answer.status() == 404) {
            return false;
        }
        failures.check(answer);
        return true;
    }

    private static ObjectNode body(Resource.Schema schema) {
        ObjectNode body = Json.object().put("schema", schema.text());
        if (schema.format() != SchemaFormat.AVRO) {
            body.put("schemaType", schema.format().name());
        }
        return body;
    }

    @Override
    public void delete(String subject) {
        // First softly, then for good: the registry takes no other order, and each may have been done before.
        forget(Request.delete(SUBJECTS, subject));
        forget(Request.delete(SUBJECTS, subject).query("permanent=true"));
        forget(Request.delete("config", subject));
    }

    /** Asked about all versions where all count; some registries only know how to compare with the newest. */
    @Override
    public SchemaVerdict judge(Resource.Schema schema) {
        String level = level(schema.subject());
        Optional<JsonNode> verdict = level.endsWith("_TRANSITIVE")
                ? verdict(schema, "versions").or(() -> verdict(schema, "versions", "latest"))
                : verdict(schema, "versions", "latest");
        List<String> messages = new ArrayList<>();
        verdict.ifPresent(said -> said.path("messages").forEach(message -> messages.add(message.asText())));
        boolean compatible =
                verdict.isEmpty() || verdict.get().path("is_compatible").asBoolean(true);
        return new SchemaVerdict(compatible, level, messages);
    }

    /** Empty if there is nothing to compare with. */
    private Optional<JsonNode> verdict(Resource.Schema schema, String... versions) {
        List<String> path = new ArrayList<>(List.of("compatibility", SUBJECTS, schema.subject()));
        path.addAll(List.of(versions));
        return found(Request.post(body(schema), path.toArray(String[]::new))
                .query("verbose=true")
                .as(TYPE)
                .changingNothingTwice());
    }

    private String level(String subject) {
        return compatibility(subject)
                .orElseGet(() ->
                        read(Request.get("config")).path("compatibilityLevel").asText());
    }

    @Override
    public void close() {
        client.close();
    }

    private static Observed.Subject observed(JsonNode version) {
        return new Observed.Subject(
                subject(version),
                version.path("version").asInt(),
                format(version.path("schemaType").asText("AVRO")),
                version.path("schema").asText(),
                Optional.empty());
    }

    private static String subject(JsonNode version) {
        return version.path("subject").asText();
    }

    private static SchemaFormat format(String type) {
        return switch (type) {
            case "JSON" -> SchemaFormat.JSON;
            case "PROTOBUF" -> SchemaFormat.PROTOBUF;
            default -> SchemaFormat.AVRO;
        };
    }

    @Override
    public Optional<String> compatibility(String subject) {
        return found(Request.get("config", subject))
                .map(config -> config.path("compatibilityLevel").asText());
    }

    private JsonNode read(Request request) {
        return client.failures().body(failures.check(client.send(request.accepting(TYPE))));
    }

    private Optional<JsonNode> found(Request request) {
        Answer answer = client.send(request.accepting(TYPE));
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(client.failures().body(failures.check(answer)));
    }

    private JsonNode write(Request request) {
        return client.failures().body(failures.check(client.send(request.as(TYPE))));
    }

    /** A deletion of what may not be there: 404 and 405 (not to be had for this subject) are as good as done. */
    private void forget(Request request) {
        Answer answer = client.send(request.as(TYPE));
        if (answer.status() != 404 && answer.status() != 405) {
            failures.check(answer);
        }
    }
}
