package dev.weir.sandbox.standin.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.weir.sandbox.state.Layout;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServicesTest {
    private static final String DATASET = "bigquery/v2/projects/p/datasets/d/tables";

    @TempDir
    private Path folder;

    private Layout layout;
    private LocalServices services;

    @BeforeEach
    void start() throws Exception {
        layout = new Layout(folder);
        services = LocalServices.start(new SinkFiles(layout));
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void rowsAreKeptOnceEach() throws Exception {
        String rows = "{\"rows\":[{\"insertId\":\"1\",\"json\":{\"a\":1}},{\"insertId\":\"2\",\"json\":{\"a\":2}}]}";
        assertThat(post(DATASET + "/t%2420260131/insertAll", rows))
                .isEqualTo("200 {\"kind\":\"bigquery#tableDataInsertAllResponse\"}");
        post(DATASET + "/t$20260131/insertAll", rows);
        services.close();
        services = LocalServices.start(new SinkFiles(layout));
        post(DATASET + "/t/insertAll", rows);

        assertThat(kept()).hasSize(2);
        assertThat(kept().get(0)).endsWith("\"to\":\"p.d.t\",\"id\":\"1\",\"content\":{\"a\":1}}");
    }

    @Test
    void tablesThatWereCreatedHaveColumns() throws Exception {
        String table =
                "{\"tableReference\":{\"tableId\":\"t\"},\"schema\":{\"fields\":[{\"name\":\"a\",\"mode\":\"REQUIRED\"}]}}";
        assertThat(post(DATASET, table)).startsWith("200");
        assertThat(post(DATASET, table)).startsWith("409").contains("Already Exists");
        assertThat(post(
                        DATASET + "/t/insertAll",
                        "{\"rows\":[{\"json\":{\"a\":1}},{\"json\":{\"b\":1}},{\"json\":{}}]}"))
                .contains("{\"index\":0,\"errors\":[{\"reason\":\"stopped\",\"message\":\"\"}]}")
                .contains("\"no such field: b.\"")
                .contains("\"Missing required field: a.\"");
        assertThat(layout.sink("my sink")).doesNotExist();
    }

    @Test
    void messagesAreKeptForWhoeverHasAKey() throws Exception {
        assertThat(post("channels/a%2Fb/messages", "[{\"id\":\"1:0:0\",\"data\":\"x\"}]"))
                .startsWith("201");
        assertThat(kept())
                .singleElement()
                .asString()
                .endsWith("\"to\":\"a/b\",\"id\":\"1:0:0\",\"content\":{\"id\":\"1:0:0\",\"data\":\"x\"}}");
        assertThat(send(request("channels/c/messages", "{}"))).startsWith("401").contains("40101");
        assertThat(post("channels/c/messages", "no JSON")).startsWith("400");
    }

    @Test
    void whatTheServicesDoNotHaveIsRefused() throws Exception {
        assertThat(post(DATASET + "/a.b/insertAll", "{}")).startsWith("400").contains("Invalid table ID");
        assertThat(post(DATASET + "/t/elsewhere", "{}")).startsWith("404");
        assertThat(post("channels/c/elsewhere", "{}")).startsWith("404");
    }

    @Test
    void filesDoNotGrowForEver() throws Exception {
        SinkFiles files = new SinkFiles(layout, 150);
        for (int id = 0; id < 5; id++) {
            files.append("s", List.of(new SinkRow("now", "t", Integer.toString(id), TextNode.valueOf("x".repeat(60)))));
        }
        assertThat(Files.readAllLines(layout.sink("s"))).hasSize(1);
        assertThat(Files.readAllLines(layout.sink("s").resolveSibling("s.jsonl.old")))
                .hasSize(2);
    }

    private List<String> kept() throws Exception {
        return Files.readAllLines(layout.sink("my sink"));
    }

    private static String post(String path, String body) throws Exception {
        return send(
                request(path, body).header("Authorization", "Basic eDp5").header(LocalServices.CONNECTOR, "my sink"));
    }

    private static HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(LocalServices.url() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
