package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.conformance.RqttClient.Answer;
import dev.weir.sandbox.schema.RestRegistry;
import dev.weir.sandbox.schema.SchemaText;
import dev.weir.sandbox.schema.UnsupportedFormatException;
import dev.weir.sandbox.testing.CaseReport.Outcome;
import dev.weir.sql.analyze.SessionProperties;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/** Runs one case: topics, statements, inputs, queries, then outputs and responses. */
final class RqttRun {
    private static final int PATIENCE_MILLIS = 6_000;
    private static final int PAUSE_MILLIS = 20;

    private final QttCase test;
    private final RqttClient client;
    private final RqttKafka kafka;
    private final String serviceId;
    private final RqttSources sources;
    private final List<String> admin = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final Map<String, String> properties;

    RqttRun(QttCase test, RqttClient client, RqttKafka kafka, String serviceId, URI registry) {
        this.test = test;
        this.client = client;
        this.kafka = kafka;
        this.serviceId = serviceId;
        this.sources = new RqttSources(new RestRegistry(registry));
        this.properties = new TreeMap<>(test.properties());
        // Every change is passed on, and at once.
        properties.put("ksql.streams.statestore.cache.max.bytes", "0");
        properties.put("ksql.streams.commit.interval.ms", "50");
    }

    Verdict run() {
        try {
            attempt();
            return new Verdict(test, Outcome.PASSED, "");
        } catch (UnsupportedFormatException unable) {
            return new Verdict(test, Outcome.SKIPPED, String.valueOf(unable.getMessage()));
        } catch (Mismatch | Refusal failed) {
            return new Verdict(test, Outcome.FAILED, String.valueOf(failed.getMessage()));
        } catch (Exception failed) {
            return new Verdict(test, Outcome.FAILED, failed.toString());
        }
    }

    private void attempt() throws IOException {
        List<String> statements = withIds(registerTopics());
        statements.forEach(text -> (text.startsWith("SELECT ") ? queries : admin).add(text));
        sources.declare(statements, new SessionProperties(properties));
        int partitions = partitions();
        sources.declaredTopics().forEach((topic, given) -> kafka.create(topic, given.orElse(partitions)));
        Answer administered = client.ksql(String.join("\n", admin), properties);
        if (test.isNegative()) {
            refused(administered);
            return;
        }
        if (administered.refused()) {
            throw new Refusal("statements are refused: " + message(administered));
        }
        List<Answer> answers = queriesAroundInputs();
        verifyOutputs();
        verifyResponses(administered, answers);
    }

    /** Topics that are there before the first statement; their schemas get ids that the registry chooses. */
    private Map<String, String> registerTopics() {
        Map<String, String> ids = new LinkedHashMap<>();
        for (JsonNode topic : test.test().path("topics")) {
            String name = topic.path("name").asText();
            kafka.create(name, topic.path("partitions").asInt(1));
            JsonNode schema = topic.path("valueSchema");
            if (!schema.isMissingNode()) {
                int id = sources.registry().register(name + "-value", SchemaText.avro(schema.toString()));
                ids.put("SCHEMA_ID=" + topic.path("valueSchemaId").asText(), "SCHEMA_ID=" + id);
            }
        }
        return ids;
    }

    /**
     * Of a topic that a case only names in a statement: as many as the case's other topics have, so that they can be joined; otherwise one,
     * because then records come out in the order in which they went in.
     */
    private int partitions() {
        return StreamSupport.stream(test.test().path("topics").spliterator(), false)
                .mapToInt(topic -> topic.path("partitions").asInt(1))
                .max()
                .orElse(1);
    }

    private List<String> withIds(Map<String, String> ids) {
        return test.statements().stream()
                .map(text -> {
                    String result = text;
                    for (Map.Entry<String, String> id : ids.entrySet()) {
                        result = result.replace(id.getKey(), id.getValue());
                    }
                    return result;
                })
                .toList();
    }

    private void refused(Answer administered) {
        if (administered.refused() && !queries.isEmpty()) {
            throw new Refusal("an earlier statement is refused: " + message(administered));
        }
        Answer last = administered;
        for (String query : queries) {
            last = client.query(query, properties).join();
        }
        int status = test.test().path("expectedError").path("status").asInt(400);
        if (last.status() != status) {
            throw new Mismatch("status " + last.status() + " instead of " + status);
        }
    }

    private List<Answer> queriesAroundInputs() throws IOException {
        if (test.test().path("inputConditions").path("waitForActivePushQuery").asBoolean()) {
            CompletableFuture<Answer> push = client.query(queries.get(0), properties);
            await(this::pushIsActive);
            produce();
            return List.of(push.join());
        }
        produce();
        await(this::caughtUp);
        return queries.stream()
                .map(query -> client.query(query, properties).join())
                .toList();
    }

    private void produce() throws IOException {
        CaseRecords records = new CaseRecords(test, sources);
        for (JsonNode input : test.test().path("inputs")) {
            kafka.send(input.path("topic").asText(), records.input(input));
        }
        kafka.flush();
    }

    private boolean pushIsActive() {
        for (JsonNode query : runningQueries()) {
            if (query.path("queryType").asText().equals("PUSH")) {
                return true;
            }
        }
        return false;
    }

    private boolean caughtUp() {
        for (JsonNode query : runningQueries()) {
            for (JsonNode sink : query.path("sinks")) {
                String group = "_confluent-ksql-" + serviceId + "query_"
                        + query.path("id").asText();
                if (!kafka.hasRead(group, sources.topicsReadFor(sink.asText()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private JsonNode runningQueries() {
        return client.ksql("SHOW QUERIES;", Map.of()).body().path(0).path("queries");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean() && System.currentTimeMillis() < deadline) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void verifyOutputs() throws IOException {
        CaseRecords records = new CaseRecords(test, sources);
        for (Map.Entry<String, List<JsonNode>> topic : records.expected().entrySet()) {
            List<JsonNode> expected = topic.getValue();
            List<TopicRecord> actual = kafka.records(topic.getKey(), expected.size());
            if (actual.size() < expected.size()) {
                throw new Mismatch(topic.getKey() + " has " + actual.size() + " records, not " + expected.size());
            }
            for (int i = 0; i < expected.size(); i++) {
                records.compare(sources.sourceOf(topic.getKey()).orElseThrow(), expected.get(i), actual.get(i), i);
            }
        }
    }

    private void verifyResponses(Answer administered, List<Answer> answers) throws IOException {
        RqttResponses comparison = new RqttResponses(
                test.test().path("outputConditions").path("verifyOrder").asBoolean());
        int next = 0;
        for (JsonNode expected : test.test().path("responses")) {
            if (expected.has("admin")) {
                comparison.compareEntity(
                        expected.get("admin"), administered.body().path(next));
                next++;
            } else if (expected.has("query")) {
                Answer answer = answers.get(next - administered.body().size());
                comparison.compareRows(expected.get("query"), answer.body());
                next++;
            } else {
                throw new UnsupportedFormatException("responses in PROTOBUF");
            }
        }
    }

    private static String message(Answer answer) {
        return answer.body().path("message").asText().replace('\n', ' ');
    }
}
