package dev.weir.sandbox.standin.ably;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.standin.FakeContext;
import dev.weir.sandbox.standin.Ratings;
import dev.weir.sandbox.standin.Service;
import dev.weir.sandbox.standin.endpoint.LocalServices;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of the Ably stand-in, and what it does about every kind of answer. */
class ChannelTaskTest {
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
    void messagesGoToTheChannelThatTheRecordNames() throws Exception {
        service.answer(201, "{}").answer(201, "{}");
        put(
                Map.of("channel", "#{topic}/#{value.stars}", "message.name", "of #{key}"),
                Ratings.rating(7, 4),
                Ratings.rating(8, 5),
                Ratings.rating(9, 4));

        var request = service.next();
        assertThat(Service.line(request)).isEqualTo("POST /channels/Ratings%2F4/messages");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic YXBwLmtleTpjYW5hcnk=");
        assertThat(request.getHeaders().get(LocalServices.CONNECTOR)).isEqualTo("alerts");
        String hash = Integer.toString("Ratings".hashCode());
        assertThat(Service.body(request))
                .startsWith("[{\"id\":\"" + hash + ":0:7\",\"clientId\":\"weir\",\"name\":\"of c4\",\"data\":"
                        + "\"{\\\"stars\\\":4,\\\"message\\\":\\\"so so\\\",\\\"at\\\":1769862600000}\",\"encoding\":\"json\","
                        + "\"extras\":{\"kafka\":{\"key\":\"YzQ=\"}}},{\"id\":\"" + hash + ":0:9\"");
        assertThat(Service.line(service.next())).isEqualTo("POST /channels/Ratings%2F5/messages");
    }

    @Test
    void textIsTextAndBytesAreBase64() throws Exception {
        service.answer(201, "{}");
        put(Map.of(), Ratings.schemaless(1, "hello"), Ratings.schemaless(2, "hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(Service.body(service.next()))
                .contains("\"data\":\"hello\",\"extras\"")
                .contains("\"data\":\"aGVsbG8=\",\"encoding\":\"base64\"");
    }

    @Test
    void recordsThatLackAPartStopTheTask() {
        assertThatThrownBy(() -> put(Map.of("channel", "#{value.nope}"), Ratings.rating(7, 4)))
                .isInstanceOf(DataException.class)
                .hasMessage("Ratings-0@7: The record has no #{value.nope}.");
    }

    @Test
    void theyAreSkippedWhereTheConfigSaysSo() throws Exception {
        service.answer(201, "{}");
        put(
                Map.of("channel", "#{key}", "onFailedRecordMapping", "skip"),
                Ratings.tombstone(6, null),
                Ratings.rating(7, 4));
        assertThat(Service.line(service.next())).isEqualTo("POST /channels/c4/messages");
        assertThat(service.asked()).isEqualTo(1);
    }

    @Test
    void orGoToTheDeadLetterQueue() {
        Map<String, String> config = Map.of("message.name", "#{value.nope}", "onFailedRecordMapping", "dlq");
        assertThatThrownBy(() -> put(config, Ratings.rating(7, 4)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("errors.deadletterqueue.topic.name");
        context = FakeContext.tolerant();
        put(config, Ratings.rating(7, 4));
        assertThat(context.reported()).containsExactly(7L);
        assertThat(service.asked()).isZero();
    }

    @Test
    void messagesThatAreTooLongCountAsSuch() {
        assertThatThrownBy(() -> put(Map.of("message.payload.size.max", "50"), Ratings.rating(7, 4)))
                .hasMessageContaining("message.payload.size.max");
    }

    @Test
    void requestsHoldAsManyMessagesAsTheConfigSays() throws Exception {
        service.answer(201, "{}").answer(201, "{}");
        put(
                Map.of("batchExecutionMaxBufferSize", "2"),
                Ratings.rating(1, 1),
                Ratings.rating(2, 2),
                Ratings.rating(3, 3));
        assertThat(service.asked()).isEqualTo(2);
    }

    @Test
    void failuresAreTriedAgainAndRefusalsSayWhyWithoutTheKey() {
        service.answer(429, "Retry-After", "0").answer(500, "").answer(401, "no such key");
        assertThatThrownBy(() -> put(Map.of(), Ratings.rating(7, 4)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("401, no such key")
                .hasMessageNotContaining("canary");
        assertThat(service.asked()).isEqualTo(3);
    }

    private void put(Map<String, String> config, SinkRecord... records) {
        Map<String, String> whole = new HashMap<>(
                Map.of("name", "alerts", "channel", "all", "client.key", "app.key:canary", "client.id", "weir"));
        whole.putAll(config);
        ChannelTask task = new ChannelTask();
        task.initialize(context);
        task.start(whole);
        try {
            task.put(List.of(records));
        } finally {
            task.stop();
        }
    }
}
