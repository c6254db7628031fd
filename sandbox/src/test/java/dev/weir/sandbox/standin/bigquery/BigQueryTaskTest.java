package dev.weir.sandbox.standin.bigquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.standin.FakeContext;
import dev.weir.sandbox.standin.Ratings;
import dev.weir.sandbox.standin.Service;
import dev.weir.sandbox.standin.endpoint.LocalServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of the BigQuery stand-in, and what it does about every kind of answer. */
class BigQueryTaskTest {
    private static final String TABLES = "/bigquery/v2/projects/air/datasets/rides/tables";
    private static final Map<String, String> BY_MESSAGE = Map.of("bigQueryMessageTimePartitioning", "true");

    private Service service;
    private FakeContext context = FakeContext.strict();

    @BeforeEach
    void start() throws Exception {
        service = Service.start();
        System.setProperty(LocalServices.PROPERTY, service.url());
    }

    @AfterEach
    void stop() {
        System.clearProperty(LocalServices.PROPERTY);
        service.close();
    }

    @Test
    void rowsGoIntoTheTableOfTheTopicWithAnIdEach() throws Exception {
        service.answer(200, "{}");
        put(BY_MESSAGE, Ratings.rating(7, 4), Ratings.tombstone(8, "c4"));

        var request = service.next();
        assertThat(Service.line(request)).isEqualTo("POST " + TABLES + "/Ratings$20260131/insertAll");
        assertThat(request.getHeaders().get(LocalServices.CONNECTOR)).isEqualTo("rides-to-bigquery");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(Service.body(request))
                .isEqualTo("{\"rows\":[{\"insertId\":\"Ratings-0-7\",\"json\":"
                        + "{\"stars\":4,\"message\":\"so so\",\"at\":\"2026-01-31 12:30:00.000\"}}]}");
    }

    @Test
    void keyAndOriginGetColumns() throws Exception {
        service.answer(200, "{}");
        put(
                Map.of("kafkaKeyFieldName", "k", "kafkaDataFieldName", "o", "bigQueryPartitionDecorator", "false"),
                Ratings.rating(7, 4));
        var request = service.next();
        assertThat(Service.line(request)).endsWith("/Ratings/insertAll");
        assertThat(Service.body(request))
                .contains("\"k\":\"c4\",\"o\":{\"topic\":\"Ratings\",\"partition\":0,\"offset\":7,\"insertTime\":");
    }

    @Test
    void topicsAndFieldsGetNamesThatTheServiceAllows() throws Exception {
        service.answer(200, "{}").answer(200, "{}");
        Map<String, String> plain = Map.of("bigQueryPartitionDecorator", "false", "sanitizeFieldNames", "true");
        put(
                with(plain, "topic2TableMap", "Other:x, Ratings:mapped"),
                Ratings.schemaless(1, Map.of("a.b", Map.of("1c", 2))));
        var request = service.next();
        assertThat(Service.line(request)).endsWith("/mapped/insertAll");
        assertThat(Service.body(request)).contains("{\"a_b\":{\"_1c\":2}}");
        assertThat(Settings.sanitized("my.topic-1")).isEqualTo("my_topic_1");
    }

    @Test
    void tablesAreCreatedFromTheSchemaWhereTheConfigSaysSo() throws Exception {
        service.answer(409, "{}").answer(200, "{}");
        put(with(BY_MESSAGE, "autoCreateTables", "true"), Ratings.rating(7, 4));
        var request = service.next();
        assertThat(Service.line(request)).isEqualTo("POST " + TABLES);
        assertThat(Service.body(request))
                .isEqualTo(
                        "{\"tableReference\":{\"projectId\":\"air\",\"datasetId\":\"rides\",\"tableId\":\"Ratings\"},"
                                + "\"schema\":{\"fields\":[{\"name\":\"stars\",\"type\":\"INTEGER\",\"mode\":\"REQUIRED\"},"
                                + "{\"name\":\"message\",\"type\":\"STRING\",\"mode\":\"NULLABLE\"},"
                                + "{\"name\":\"at\",\"type\":\"TIMESTAMP\",\"mode\":\"REQUIRED\"}]},"
                                + "\"timePartitioning\":{\"type\":\"DAY\"}}");
    }

    @Test
    void refusedRowsFailTheTask() {
        service.answer(200, refusal());
        assertThatThrownBy(() -> put(BY_MESSAGE, Ratings.rating(7, 4), Ratings.rating(8, 5)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("Ratings-0@8: invalid, no such field: stars.");
    }

    @Test
    void refusedRowsAreReportedWhereErrorsAreToleratedAndTheOthersSentAgain() throws Exception {
        context = FakeContext.tolerant();
        service.answer(200, refusal()).answer(200, "{}");
        put(BY_MESSAGE, Ratings.rating(7, 4), Ratings.rating(8, 5));
        assertThat(context.reported()).containsExactly(8L);
        service.next();
        assertThat(Service.body(service.next())).contains("Ratings-0-7").doesNotContain("Ratings-0-8");
    }

    @Test
    void failuresAreTriedAgainAsOftenAsTheConfigSays() throws Exception {
        service.answer(503, "Retry-After", "0").answer(429, "").answer(200, "{}");
        put(with(Map.of("bigQueryRetry", "2"), "bigQueryRetryWait", "1"), Ratings.rating(7, 4));
        assertThat(service.asked()).isEqualTo(3);
        service.answer(500, "boom");
        assertThatThrownBy(() -> put(Map.of(), Ratings.rating(7, 4)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("HTTP 500, boom");
    }

    @Test
    void requestsThatAreTooLargeAreHalved() throws Exception {
        service.answer(413, "").answer(200, "{}").answer(200, "{}");
        put(BY_MESSAGE, Ratings.rating(7, 4), Ratings.rating(8, 5));
        assertThat(service.asked()).isEqualTo(3);
    }

    @Test
    void valuesMustBeRecords() {
        assertThatThrownBy(() -> put(Map.of(), Ratings.schemaless(3, "no row")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Ratings-0@3");
    }

    private static String refusal() {
        return """
                {"insertErrors": [{"index": 0, "errors": [{"reason": "stopped", "message": ""}]},
                 {"index": 1, "errors": [{"reason": "invalid", "message": "no such field: stars."}]}]}""";
    }

    private static Map<String, String> with(Map<String, String> config, String key, String value) {
        Map<String, String> more = new HashMap<>(config);
        more.put(key, value);
        return more;
    }

    private void put(Map<String, String> config, SinkRecord... records) {
        Map<String, String> whole = with(config, "name", "rides-to-bigquery");
        whole.put("project", "air");
        whole.put("defaultDataset", "rides");
        BigQueryTask task = new BigQueryTask();
        task.initialize(context);
        task.start(whole);
        try {
            task.put(List.of(records));
        } finally {
            task.stop();
        }
    }
}
