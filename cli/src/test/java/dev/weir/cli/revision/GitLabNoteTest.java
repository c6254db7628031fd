package dev.weir.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that GitLab's template runs, against a GitLab that has notes of merge request 7 only. */
class GitLabNoteTest {
    private static final String NOTES = "/api/v4/projects/12/merge_requests/7/notes";

    @TempDir
    Path directory = Path.of("");

    private final TreeMap<Integer, String> notes = new TreeMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private WeirServer weir;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        weir = new WeirServer();
        assumeTrue(onPath("jq") && onPath("curl"), "the script needs jq and curl, and so does GitLab's template");
        server.createContext(NOTES, this::answer);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        weir.close();
    }

    @Test
    void theSecondRunWritesOverTheNoteOfTheFirst() throws IOException {
        for (int i = 1; i <= 120; i++) {
            notes.put(i, "talk " + i);
        }
        SampleRepository repository = SampleRepository.withPullRequest(directory.resolve("shop"));

        CiScript.Answer first = script(repository).run();
        assertThat(first.exit()).as(first.error()).isZero();
        assertThat(notes).hasSize(121);
        assertThat(notes.get(121)).startsWith("<!-- weir-diff -->\n## Weir: 1 to add, ");
        assertThat(directory.resolve("ci/reports/weir-junit.xml")).content().contains("name=\"shop\"");

        repository.write("pipelines/audit.yaml", "pipeline: audit\n").commit();
        assertThat(script(repository).run().exit()).isZero();

        assertThat(notes).hasSize(121);
        assertThat(notes.get(121)).contains("### Pipeline `audit`");
        assertThat(calls).containsExactly("GET", "GET", "POST", "GET", "GET", "PUT");
    }

    @Test
    void withoutATokenThereIsNoNote() {
        SampleRepository repository = SampleRepository.withPullRequest(directory.resolve("shop"));

        CiScript.Answer answer =
                script(repository).with("WEIR_GITLAB_TOKEN", "").run();

        assertThat(answer.exit()).isZero();
        assertThat(answer.error()).contains("The comment could not be written.");
        assertThat(notes).isEmpty();
    }

    private CiScript script(SampleRepository repository) {
        return new CiScript(directory.resolve("ci"), repository.root())
                .with(weir)
                .with("GITLAB_CI", "true")
                .with("CI_MERGE_REQUEST_IID", "7")
                .with("CI_PROJECT_ID", "12")
                .with("CI_MERGE_REQUEST_DIFF_BASE_SHA", repository.git("merge-base", "main", "topic"))
                .with("CI_API_V4_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v4")
                .with("WEIR_GITLAB_TOKEN", "s3cret");
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestMethod());
        boolean allowed = "s3cret".equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String body = URLDecoder.decode(form.replaceFirst("^body=", ""), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "POST" -> notes.put(notes.isEmpty() ? 1 : notes.lastKey() + 1, body);
            case "PUT" -> notes.put(Integer.parseInt(path.substring(NOTES.length() + 1)), body);
            default -> {}
        }
        byte[] answer = allowed ? page(exchange.getRequestURI().getQuery()) : new byte[0];
        exchange.sendResponseHeaders(allowed ? 200 : 401, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private byte[] page(@Nullable String query) throws IOException {
        int page = query == null ? 1 : Integer.parseInt(query.replaceFirst(".*page=", ""));
        List<Map<String, Object>> shown = notes.entrySet().stream()
                .skip(100L * (page - 1))
                .limit(100)
                .map(note -> Map.<String, Object>of("id", note.getKey(), "body", note.getValue()))
                .toList();
        return new ObjectMapper().writeValueAsBytes(shown);
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
