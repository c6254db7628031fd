package dev.weir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.diagnostic.Checked;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.testing.Rest;
import dev.weir.sandbox.testing.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole sandbox is killed while its queries work: no record may be lost by that, and none counted twice. */
class SandboxKillTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEYS = 10;
    /** Before the next start. After ten seconds, transactions that were open have timed out: {@code -Dweir.kill.pause=12}. */
    private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("weir.kill.pause", 0));

    private static final String PIPELINE = """
            SET 'auto.offset.reset' = 'earliest';
            CREATE STREAM numbered (id STRING KEY, n BIGINT) WITH (KAFKA_TOPIC='numbered', PARTITIONS=2, VALUE_FORMAT='JSON');
            CREATE STREAM doubled AS SELECT id, n * 2 AS n FROM numbered;
            CREATE TABLE totals AS SELECT id, COUNT(*) AS amount, SUM(n) AS total FROM doubled GROUP BY id;
            """;

    @TempDir
    Path directory;

    @Test
    void countsGoOnExactlyAfterAKill() throws Exception {
        Sandbox sandbox = Sandbox.in(directory.resolve("killed"));
        try {
            SandboxStatus first = up(sandbox);
            ksql(first, PIPELINE);
            JsonNode queries = queries(first);
            write(first, 0, 3000);
            Rest.await(() -> !counts(first).isEmpty());
            killWhileWriting(first);
            Thread.sleep(PAUSE.toMillis());

            SandboxStatus second = up(sandbox);
            assertThat(queries(second)).hasSize(2).isEqualTo(queries);
            write(second, 1_000_000, 500);
            Map<String, String> expected = expected(second);
            Rest.await(() ->
                    counts(second).keySet().equals(expected.keySet()) && amount(counts(second)) >= amount(expected));
            assertThat(counts(second)).isEqualTo(expected);
        } finally {
            sandbox.down(PATIENCE);
        }
    }

    private void killWhileWriting(SandboxStatus status) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int from = 3000; !killed.get(); from += 100) {
                write(status, from, 100, killed);
            }
        });
        writer.start();
        Thread.sleep(1500);
        ProcessHandle process = ProcessHandle.of(status.pid().orElseThrow()).orElseThrow();
        process.destroyForcibly();
        killed.set(true);
        process.onExit().join();
        writer.join();
    }

    /** Not all of them arrive when the broker goes; what the topic holds is what counts. */
    private static void write(SandboxStatus status, int from, int amount) {
        write(status, from, amount, new AtomicBoolean());
    }

    /** @param enough when nothing more is to be written: each try to reach a broker that is gone takes a second */
    private static void write(SandboxStatus status, int from, int amount, AtomicBoolean enough) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                address(status, Component.KAFKA),
                "delivery.timeout.ms",
                1000,
                "request.timeout.ms",
                500,
                "linger.ms",
                0,
                "max.block.ms",
                1000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (int n = from; n < from + amount && !enough.get(); n++) {
                producer.send(new ProducerRecord<>("numbered", "key" + n % KEYS, "{\"N\": " + n + "}"));
            }
        }
    }

    /** Amount and total by key, as they follow from the topic. */
    private static Map<String, String> expected(SandboxStatus status) throws Exception {
        String kafka = address(status, Component.KAFKA);
        int all = Topics.count(kafka, "numbered", 0) + Topics.count(kafka, "numbered", 1);
        Map<String, long[]> sums = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : Topics.records(kafka, "numbered", all)) {
            long n = JSON.readTree(new String(record.value(), StandardCharsets.UTF_8))
                    .path("N")
                    .asLong();
            long[] sum = sums.computeIfAbsent(record.key(), missing -> new long[2]);
            sum[0]++;
            sum[1] += 2 * n;
        }
        Map<String, String> expected = new TreeMap<>();
        sums.forEach((key, sum) -> expected.put(key, sum[0] + " " + sum[1]));
        return expected;
    }

    private static Map<String, String> counts(SandboxStatus status) throws Exception {
        String answer = Rest.post(
                address(status, Component.KSQLDB) + "/query-stream",
                "{\"sql\": \"SELECT id, amount, total FROM totals;\"}");
        Map<String, String> counts = new TreeMap<>();
        answer.lines()
                .skip(1)
                .map(SandboxKillTest::read)
                .forEach(row -> counts.put(
                        row.path(0).asText(),
                        row.path(1).asText() + " " + row.path(2).asText()));
        return counts;
    }

    private static long amount(Map<String, String> counts) {
        return counts.values().stream()
                .mapToLong(text -> Long.parseLong(text.substring(0, text.indexOf(' '))))
                .sum();
    }

    private static JsonNode queries(SandboxStatus status) throws Exception {
        return JSON.valueToTree(ksql(status, "SHOW QUERIES;").findValuesAsText("id"));
    }

    private static JsonNode ksql(SandboxStatus status, String statements) throws Exception {
        String body = JSON.writeValueAsString(Map.of("ksql", statements));
        JsonNode answer = read(Rest.post(address(status, Component.KSQLDB) + "/ksql", body));
        assertThat(answer.isArray()).as(answer.toString()).isTrue();
        return answer;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(json, noJson);
        }
    }

    private static SandboxStatus up(Sandbox sandbox) throws Exception {
        Checked<SandboxStatus> up = sandbox.up(UpOptions.USUAL, UpListener.SILENT);
        assertThat(up.diagnostics()).isEmpty();
        return up.value();
    }

    private static String address(SandboxStatus status, Component component) {
        return status.address(component).orElseThrow();
    }
}
