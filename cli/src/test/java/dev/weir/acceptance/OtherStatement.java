package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.target.Target;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Another statement for something that a demo makes, run beside it under another name, to see that both give the same rows. */
final class OtherStatement implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI ksqldb;
    private final String kind;
    private final String demo;
    private final String name;

    private OtherStatement(Target target, String kind, String demo) {
        this.ksqldb = URI.create(target.ksqldb().url().toString()).resolve("/ksql");
        this.kind = kind;
        this.demo = demo;
        this.name = demo + "_OTHERWISE";
    }

    /**
     * @param kind STREAM or TABLE
     * @param file below the project, with one statement that makes something of a name, over a topic of the same name in lower case
     * @param variables name, value, name, value and so on
     */
    static OtherStatement run(Target target, String kind, String name, String file, String... variables)
            throws IOException {
        String sql = Files.readString(CommandLine.home().resolve(file));
        for (int i = 0; i < variables.length; i += 2) {
            sql = sql.replace("${" + variables[i] + "}", variables[i + 1]);
        }
        OtherStatement other = new OtherStatement(target, kind, name);
        other.send(sql.replace(kind + " " + name, kind + " " + other.name).replace(topic(name), topic(other.name)));
        return other;
    }

    /** Waits until both give the same rows for a query that names the one of the demo; at least some. */
    void assertSameRows(CommandLine weir, String query) throws InterruptedException {
        String otherwise = query.replace(demo, name);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!rows(weir, otherwise).equals(rows(weir, query)) && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
        List<String> rows = rows(weir, query);
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows(weir, otherwise)).isEqualTo(rows);
    }

    private static String topic(String name) {
        return "'" + name.toLowerCase(Locale.ROOT) + "'";
    }

    private static List<String> rows(CommandLine weir, String query) {
        Answer answer = weir.run("query", query);
        assertThat(answer.exit()).as(answer.toString()).isZero();
        return answer.rows().stream().map(JsonNode::toString).sorted().toList();
    }

    private void send(String sql) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("ksql", sql);
        body.putObject("streamsProperties").put("auto.offset.reset", "earliest");
        HttpRequest request = HttpRequest.newBuilder(ksqldb)
                .header("Content-Type", "application/vnd.ksql.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> answer = answer(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() throws IOException {
        send("DROP " + kind + " " + name + " DELETE TOPIC;");
    }
}
