package dev.weir.adapter.ksqldb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.PlayedServer;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows in every format that a server may choose, and streams that don't end by themselves. */
class RowStreamTest {
    private static final String HEADER = "{\"queryId\":\"q\",\"columnNames\":[\"A\"],\"columnTypes\":[\"BIGINT\"]}\n";

    private final PlayedServer server = PlayedServer.plain();
    private final KsqlDb ksqldb = new KsqlDb(server.endpoint(), PlayedServer.SHORT, Duration.ofMillis(1));

    @AfterEach
    void stop() {
        ksqldb.close();
        server.close();
    }

    @Test
    void linesOfArrays() {
        server.recording("322");
        assertThat(rows()).containsExactly("CUSTOMER_ID STRING, CNT BIGINT, TOTAL DOUBLE", "[\"c1\", 4, 550.0]");
    }

    @Test
    void asksForEarliestInTheNameThatThisResourceHas() {
        server.answer(200, HEADER);
        ksqldb.query("SELECT A FROM S EMIT CHANGES;", Map.of("auto.offset.reset", "earliest"))
                .close();
        JsonNode body = server.received().json();
        assertThat(body.path("properties").path("auto.offset.reset").asText()).isEqualTo("earliest");
        assertThat(body.path("sql").asText()).isEqualTo("SELECT A FROM S EMIT CHANGES;");
    }

    @Test
    void oneArrayOfArrays() {
        server.recording("326");
        assertThat(rows()).hasSize(3).last().isEqualTo("[\"c2\", 3, 1050.0]");
    }

    @Test
    void oneArrayOfObjects() {
        server.recording("335");
        assertThat(rows())
                .hasSize(4)
                .startsWith("ID STRING, AMOUNT DOUBLE")
                .last()
                .isEqualTo("[\"o4\", 175.0]");
    }

    @Test
    void headersWithNestedTypes() {
        server.answer(
                200,
                "[{\"header\":{\"queryId\":\"q\",\"schema\":\"`K``1` STRING KEY, `S` STRUCT<`A` STRING, `B` DECIMAL(4, 2)>, `M` MAP<STRING, INTEGER>\"}}]");
        assertThat(rows())
                .containsExactly("K`1 STRING, S STRUCT<`A` STRING, `B` DECIMAL(4, 2)>, M MAP<STRING, INTEGER>");
    }

    @Test
    void nestedValuesAndNulls() {
        server.recording("340");
        assertThat(rows().get(1)).isEqualTo("[\"o2\", \"c1\", 50.0, null, null, null, null, null, null]");
    }

    @Test
    void aBigDecimalKeepsItsDigits() {
        server.answer(200, HEADER + "[12345678901234567890.12345678900]\n");
        assertThat(rows()).last().isEqualTo("[12345678901234567890.12345678900]");
    }

    @Test
    void anErrorInTheMiddleIsAFailure() {
        server.answer(200, HEADER + "[1]\n{\"@type\":\"generic_error\",\"error_code\":50000,\"message\":\"gone\"}\n");
        ServerException failure = catchThrowableOfType(ServerException.class, this::rows);
        assertThat(failure.kind()).isEqualTo(FailureKind.FAILED);
    }

    @Test
    void aRefusedQueryIsAFailure() {
        server.recording("343");
        ServerException failure = catchThrowableOfType(ServerException.class, this::rows);
        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
    }

    @Test
    void closingEndsTheWaitForTheNextRow() throws Exception {
        server.answer(new MockResponse.Builder()
                .body(HEADER + "[1]\n[2]\n")
                .throttleBody(HEADER.length() + 4L, 1, TimeUnit.MINUTES));
        RowStream stream = ksqldb.query("SELECT A FROM S EMIT CHANGES;", Map.of());
        CompletableFuture<Optional<Row>> second = CompletableFuture.supplyAsync(() -> {
            stream.next();
            return stream.next();
        });
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(second).isNotDone();
        stream.close();
        assertThat(second.get(2, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void aSilentPushQueryIsNotCutOffByTheRequestTimeOut() throws Exception {
        server.answer(new MockResponse.Builder()
                .body(HEADER + "[1]\n")
                .throttleBody(HEADER.length(), PlayedServer.SHORT.request().toMillis() * 2, TimeUnit.MILLISECONDS));
        assertThat(rows()).containsExactly("A BIGINT", "[1]");
    }

    @Test
    void printedLines() {
        server.recording("356");
        List<String> lines = new ArrayList<>();
        try (LineStream stream = ksqldb.print("PRINT orders LIMIT 2;")) {
            for (Optional<String> line = stream.next(); line.isPresent(); line = stream.next()) {
                lines.add(line.get());
            }
        }
        assertThat(lines).hasSize(4).first().isEqualTo("Key format: KAFKA_STRING");
        assertThat(server.received().line()).isEqualTo("POST /query");
    }

    private List<String> rows() {
        List<String> texts = new ArrayList<>();
        try (RowStream stream = ksqldb.query("SELECT 1 FROM S;", Map.of())) {
            texts.add(String.join(
                    ", ",
                    stream.columns().stream()
                            .map(column -> column.name() + " " + column.type())
                            .toList()));
            for (Optional<Row> row = stream.next(); row.isPresent(); row = stream.next()) {
                texts.add(row.get().values().toString());
            }
        }
        return texts;
    }
}
