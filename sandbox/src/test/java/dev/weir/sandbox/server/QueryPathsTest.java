package dev.weir.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.testing.Rest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which clients ask for rows. */
class QueryPathsTest {
    private static ServerUnderTest server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void fill(@TempDir Path directory) throws Exception {
        server = ServerUnderTest.start("paths", directory);
        server.ksql("CREATE STREAM paths_in (id INT KEY, kind STRING, n INT) "
                + "WITH (kafka_topic='paths_in', partitions=2, value_format='JSON');");
        String earliest = "SET 'auto.offset.reset'='earliest'; ";
        server.ksql(earliest + "CREATE TABLE paths_one AS SELECT id, SUM(n) AS total FROM paths_in GROUP BY id;");
        server.ksql(earliest
                + "CREATE TABLE paths_two WITH (key_format='JSON') AS SELECT id, kind, SUM(n) AS total FROM paths_in "
                + "WINDOW TUMBLING (SIZE 1 DAY) GROUP BY id, kind;");
        for (int id = -1; id < 4; id++) {
            server.ksql("INSERT INTO paths_in (rowtime, id, kind, n) VALUES (0, " + id + ", 'k', " + id + ");");
        }
        Rest.await(() -> server.rows("SELECT * FROM paths_two;", false).size() == 5
                && server.rows("SELECT * FROM paths_one;", false).size() == 5);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keysAreLookedUpHoweverTheyAreNamed() throws Exception {
        assertThat(total("paths_one WHERE id = -1")).containsExactlyInAnyOrder(-1);
        assertThat(total("paths_one WHERE id IN (3, 1, 77, 3)")).containsExactlyInAnyOrder(1, 3);
        assertThat(total("paths_one WHERE (id = 1 AND total > 1) OR 2 = id")).containsExactlyInAnyOrder(2);
        assertThat(total("paths_one WHERE id >= 2")).containsExactlyInAnyOrder(2, 3);
        assertThat(total("paths_one WHERE id = 1 OR total = 3")).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void windowsAreLookedUpByAllTheirKeyColumns() throws Exception {
        assertThat(total("paths_two WHERE id IN (1, 2) AND kind = 'k'")).containsExactlyInAnyOrder(1, 2);
        assertThat(total("paths_two WHERE id = 1 AND kind = 'k' AND WINDOWSTART >= 1"))
                .isEmpty();
        assertThat(total("paths_two WHERE kind = 'k' AND id > 1")).containsExactlyInAnyOrder(2, 3);
    }

    private static List<Integer> total(String from) throws Exception {
        List<Integer> totals = new ArrayList<>();
        for (JsonNode row : server.rows("SELECT total FROM " + from + ";", false)) {
            totals.add(row.get(0).asInt());
        }
        return totals;
    }

    @Test
    void manyPushQueriesLeaveRoomForStatements() throws Exception {
        List<CompletableFuture<?>> pushes = new ArrayList<>();
        HttpRequest push = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/query-stream"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"sql\": \"SELECT * FROM paths_in EMIT CHANGES;\"}"))
                .build();
        for (int i = 0; i < 24; i++) {
            pushes.add(CLIENT.sendAsync(push, BodyHandlers.ofString()));
        }
        Rest.await(() -> server.ksql("SHOW QUERIES;").findValuesAsText("queryType").stream()
                        .filter("PUSH"::equals)
                        .count()
                == 24);
        pushes.forEach(one -> one.cancel(true));
    }

    @Test
    void aWebSocketGivesColumnsThenRowsThenSaysWhy() throws Exception {
        assertThat(overWebSocket("SELECT id, total FROM paths_one WHERE id = 2;"))
                .containsExactly(
                        "[{\"name\":\"ID\",\"schema\":{\"type\":\"INTEGER\",\"fields\":null,\"memberSchema\":null}},"
                                + "{\"name\":\"TOTAL\",\"schema\":{\"type\":\"INTEGER\",\"fields\":null,\"memberSchema\":null}}]",
                        "{\"row\":{\"columns\":[2,2]}}",
                        "1000 done");
        assertThat(overWebSocket("SELECT nothing FROM paths_one;"))
                .singleElement()
                .asString()
                .startsWith("1003 ")
                .contains("NOTHING");
    }

    private static List<String> overWebSocket(String sql) throws Exception {
        String request = URLEncoder.encode("{\"ksql\": \"" + sql + "\"}", StandardCharsets.UTF_8);
        Messages messages = new Messages();
        CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws/query?request=" + request), messages)
                .get(10, TimeUnit.SECONDS);
        return messages.all.get(10, TimeUnit.SECONDS);
    }

    /** Everything that comes, and then how the socket was closed. */
    private static final class Messages implements WebSocket.Listener {
        private final List<String> received = new ArrayList<>();
        private final CompletableFuture<List<String>> all = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            received.add(text.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(text);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            received.add(code + " " + reason);
            all.complete(received);
            return CompletableFuture.completedFuture(reason);
        }
    }
}
