package dev.weir.sandbox.standin.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.standin.FakeContext;
import dev.weir.sandbox.standin.Ratings;
import dev.weir.sandbox.standin.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of the Elasticsearch stand-in, and what it does about every kind of answer. */
class ElasticsearchTaskTest {
    private static final String MAPPED = "{\"ratings\":{\"mappings\":{\"properties\":{\"stars\":{}}}}}";
    private static final String TAKEN = "{\"errors\":false,\"items\":[{\"index\":{\"status\":201}}]}";
    private static final String MALFORMED =
            "{\"errors\":true,\"items\":[{\"index\":{\"status\":400,\"error\":{\"type\":\"mapper_parsing_exception\","
                    + "\"reason\":\"failed to parse field [stars], its value: 'hush-hush'\"}}}]}";

    private Service service;
    private FakeContext context = FakeContext.tolerant();

    @BeforeEach
    void start() throws Exception {
        service = Service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anIndexIsCreatedWithTheTypesOfTheSchemaAndTheKeyIsTheId() throws Exception {
        service.answer(404, "{}").answer(200, "{}").answer(200, TAKEN);

        put(Map.of(), Ratings.rating(7, 4));

        assertThat(Service.line(service.next())).isEqualTo("GET /ratings/_mapping");
        var created = service.next();
        assertThat(Service.line(created)).isEqualTo("PUT /ratings");
        assertThat(Service.body(created))
                .isEqualTo(
                        "{\"mappings\":{\"properties\":{\"stars\":{\"type\":\"integer\"},\"message\":{\"type\":\"text\",\"fields\":"
                                + "{\"keyword\":{\"type\":\"keyword\",\"ignore_above\":256}}},\"at\":{\"type\":\"date\"}}}}");
        var bulk = service.next();
        assertThat(Service.line(bulk)).isEqualTo("POST /_bulk");
        assertThat(bulk.getHeaders().get("Content-Type")).startsWith("application/x-ndjson");
        assertThat(Service.body(bulk)).isEqualTo("""
                {"index":{"_index":"ratings","_id":"c4","version":7,"version_type":"external"}}
                {"stars":4,"message":"so so","at":1769862600000}
                """);
    }

    @Test
    void withoutKeysTheIdIsWhereTheRecordLies() throws Exception {
        service.answer(200, MAPPED).answer(200, TAKEN);
        put(Map.of("key.ignore", "true"), Ratings.rating(7, 4));
        service.next();
        assertThat(Service.body(service.next()))
                .startsWith("{\"index\":{\"_index\":\"ratings\",\"_id\":\"Ratings+0+7\"}}\n");
    }

    @Test
    void upsertsMerge() throws Exception {
        service.answer(200, MAPPED).answer(200, TAKEN.replace("index", "update"));
        put(Map.of("write.method", "UPSERT"), Ratings.rating(7, 4));
        service.next();
        assertThat(Service.body(service.next()))
                .startsWith("{\"update\":{\"_index\":\"ratings\",\"_id\":\"c4\",\"retry_on_conflict\":5}}\n{\"doc\":{")
                .contains("},\"upsert\":{\"stars\":4");
    }

    @Test
    void dataStreamsOnlyTakeNewDocumentsWithATime() throws Exception {
        service.answer(200, "{}").answer(200, TAKEN.replace("index", "create"));
        put(
                Map.of(
                        "data.stream.type",
                        "logs",
                        "data.stream.dataset",
                        "flights",
                        "data.stream.timestamp.field",
                        "at"),
                Ratings.rating(7, 4));
        assertThat(Service.line(service.next())).isEqualTo("PUT /_data_stream/logs-flights-ratings");
        assertThat(Service.body(service.next()))
                .startsWith("{\"create\":{\"_index\":\"logs-flights-ratings\",\"_id\":\"c4\"}}\n")
                .contains("\"@timestamp\":1769862600000");
    }

    @Test
    void recordsWithoutAValueDeleteAreIgnoredOrFail() throws Exception {
        service.answer(200, TAKEN.replace("index", "delete"));
        put(Map.of("behavior.on.null.values", "delete"), Ratings.tombstone(9, "c4"));
        assertThat(Service.body(service.next()))
                .isEqualTo(
                        "{\"delete\":{\"_index\":\"ratings\",\"_id\":\"c4\",\"version\":9,\"version_type\":\"external\"}}\n");
        put(Map.of("behavior.on.null.values", "ignore"), Ratings.tombstone(10, "c4"));
        assertThatThrownBy(() -> put(Map.of(), Ratings.tombstone(11, "c4")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Ratings-0@11");
        assertThat(service.asked()).isEqualTo(1);
    }

    @Test
    void invalidRecordsAreDroppedWhereTheConfigSaysSo() throws Exception {
        put(Map.of("drop.invalid.message", "true"), Ratings.schemaless(3, "no document"));
        assertThat(context.reported()).containsExactly(3L);
        assertThat(service.asked()).isZero();
    }

    @Test
    void malformedDocumentsAreIgnoredWarnedAboutOrFail() throws Exception {
        for (String behaviour : List.of("ignore", "warn")) {
            service.answer(200, MAPPED).answer(200, MALFORMED);
            put(Map.of("behavior.on.malformed.documents", behaviour), Ratings.rating(7, 4));
        }
        assertThat(context.reported()).containsExactly(7L, 7L);
        service.answer(200, MAPPED).answer(200, MALFORMED);
        assertThatThrownBy(() -> put(Map.of(), Ratings.rating(8, 4)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("Ratings-0@8")
                .hasMessageContaining("mapper_parsing_exception")
                .hasMessageNotContaining("hush-hush");
    }

    @Test
    void busyServicesAreAskedAgain() throws Exception {
        service.answer(503, "")
                .answer(200, MAPPED)
                .answer(429, "Retry-After", "0")
                .answer(200, TAKEN);
        put(Map.of(), Ratings.rating(7, 4));
        assertThat(service.asked()).isEqualTo(4);
    }

    @Test
    void aServiceThatSaysWhenIsGivenThatTime() {
        service.answer(200, MAPPED).answer(429, "Retry-After", "1").answer(200, TAKEN);
        long begin = System.nanoTime();
        put(Map.of(), Ratings.rating(7, 4));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatTheServiceIsTooBusyForIsSentAgainAndNothingElse() throws Exception {
        service.answer(200, MAPPED).answer(200, """
                {"errors":true,"items":[{"index":{"status":201}},{"index":{"status":429,"error":{"type":"rejected"}}},
                 {"index":{"status":409,"error":{"type":"version_conflict_engine_exception"}}}]}""").answer(200, TAKEN);
        put(Map.of(), Ratings.rating(7, 4), Ratings.rating(8, 5), Ratings.rating(9, 1));
        service.next();
        service.next();
        assertThat(Service.body(service.next())).startsWith("{\"index\":{\"_index\":\"ratings\",\"_id\":\"c5\"");
        assertThat(service.asked()).isEqualTo(3);
    }

    @Test
    void itGivesUpAfterSoManyTimes() {
        service.answer(200, MAPPED).answer(500, "boom").answer(500, "boom").answer(500, "boom");
        assertThatThrownBy(() -> put(Map.of(), Ratings.rating(7, 4)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("HTTP 500, boom");
        assertThat(service.asked()).isEqualTo(4);
    }

    @Test
    void batchesAreAsLargeAsTheConfigSaysAndHalvedWhenTheServiceSaysSo() throws Exception {
        service.answer(200, MAPPED)
                .answer(413, "")
                .answer(200, TAKEN)
                .answer(200, TAKEN)
                .answer(200, TAKEN);
        put(Map.of("batch.size", "2"), Ratings.rating(1, 1), Ratings.rating(2, 2), Ratings.rating(3, 3));
        service.next();
        assertThat(Service.body(service.next()).lines()).hasSize(4);
        assertThat(Service.body(service.next())).contains("\"_id\":\"c1\"");
        assertThat(Service.body(service.next())).contains("\"_id\":\"c2\"");
        assertThat(Service.body(service.next())).contains("\"_id\":\"c3\"");
    }

    @Test
    void secretsGoIntoTheHeaderAndNowhereElse() throws Exception {
        service.answer(200, MAPPED).answer(401, "no");
        Map<String, String> login = Map.of("connection.username", "elastic", "connection.password", "canary");
        assertThatThrownBy(() -> put(login, Ratings.rating(7, 4)))
                .hasMessageContaining("401")
                .hasMessageNotContaining("canary");
        assertThat(service.next().getHeaders().get("Authorization")).isEqualTo("Basic ZWxhc3RpYzpjYW5hcnk=");
    }

    private void put(Map<String, String> config, SinkRecord... records) {
        Map<String, String> whole = new HashMap<>(config);
        whole.put("connection.url", service.url());
        whole.put("max.retries", "2");
        whole.put("retry.backoff.ms", "1");
        ElasticsearchTask task = new ElasticsearchTask();
        task.initialize(context);
        task.start(whole);
        try {
            task.put(List.of(records));
        } finally {
            task.stop();
        }
    }
}
