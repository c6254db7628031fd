package dev.weir.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.cli.command.PublishedSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A pull request that changes three files, and one that is wrong: every format that somebody reads of it, and the exit codes. */
class PullRequestTest {
    @TempDir
    static Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static SampleRepository repository;

    @BeforeAll
    static void makeHistory() {
        repository = SampleRepository.withPullRequest(directory.resolve("shop"));
        repository.branch("broken").add("broken", "").commit().checkOut("topic");
    }

    @Test
    void changesThreeFiles() {
        assertThat(repository.git("diff", "--name-only", "main", "topic").lines())
                .hasSize(3);
    }

    @Test
    void asText() throws IOException {
        WeirRun run = diff("main...topic");
        run.isGolden("diff.txt");
        assertThat(run.exit()).isZero();
        assertThat(run.error()).isEmpty();
    }

    @Test
    void asJson() throws IOException {
        diff("main..topic", "--json").isGolden("diff.jsonl");
        assertEveryLineHasItsForm(diff("main..topic", "--json"));
        assertEveryLineHasItsForm(diff("main..broken", "--json"));
    }

    @Test
    void asMarkdown() throws IOException {
        WeirRun run = diff("main...topic", "--format", "markdown");
        run.isGolden("diff.md");
        assertThat(run.exit()).isZero();
    }

    @Test
    void forATarget() {
        assertThat(diff("main...topic", "-t", "cloud").out()).contains("WHERE AMOUNT > 200");
        assertThat(diff("main...topic").out()).contains("WHERE AMOUNT > 100");
        assertThat(diff("main...topic", "--var", "large=7").out()).contains("WHERE AMOUNT > 7");
        assertThat(diff("main...topic", "-t", "clowd").error()).contains("WEIR-MAN-012", "Did you mean cloud?");
    }

    @Test
    void exitCodes() {
        assertThat(diff("main...topic", "--fail-on-changes").exit()).isEqualTo(3);
        assertThat(diff("topic..topic", "--fail-on-changes").exit()).isZero();
        assertThat(diff("main...topic", "audit", "--fail-on-changes").exit()).isZero();
        assertThat(diff("main...topic", "--fail-on", "subject-deleted").exit()).isZero();
        assertThat(diff("main...topic", "--fail-on", "subject-deleted,state-lost")
                        .exit())
                .isEqualTo(3);
        WeirRun unknown = diff("main...topic", "--fail-on", "state-losst");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.error()).contains("did you mean `state-lost`?");
    }

    @Test
    void aBrokenHeadIsSaidAndTheOthersAreCompared() throws IOException {
        WeirRun run = diff("main...broken", "--format", "markdown");
        run.isGolden("diff-broken.md");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.error()).contains("broken:statements/shop/queries.sql");
    }

    @Test
    void aBrokenBaseIsNamed() {
        WeirRun run = diff("broken..topic");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("No changes in 1 pipeline.");
        assertThat(run.error()).contains("broken:statements/shop/queries.sql:12:", "COUNTT");
    }

    @Test
    void theFindingsAsSarif() throws IOException {
        WeirRun run = validateBroken("sarif");
        run.isGolden("validate.sarif");
        assertThat(run.exit()).isEqualTo(1);
        JsonNode sarif = new ObjectMapper().readTree(run.out());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode driver = sarif.at("/runs/0/tool/driver");
        assertThat(driver.path("name").asText()).isEqualTo("Weir");
        for (JsonNode result : sarif.at("/runs/0/results")) {
            int rule = result.path("ruleIndex").asInt(-1);
            assertThat(driver.at("/rules/" + rule + "/id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level").asText()).isIn("error", "warning", "note");
            assertThat(result.at("/message/text").asText()).isNotEmpty();
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uri").asText()).isNotEmpty().doesNotStartWith("/");
            assertThat(place.at("/region/startLine").asInt()).isPositive();
        }
    }

    @Test
    void theFindingsAsJUnit() throws Exception {
        WeirRun run = validateBroken("junit");
        run.isGolden("validate.xml");
        assertThat(run.exit()).isEqualTo(1);
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
    }

    @Test
    void theFindingsForTheRunnerOfGitHub() throws IOException {
        WeirRun run = validateBroken("github");
        run.isGolden("validate.github");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void theLineage() throws IOException {
        WeirRun.in(repository.root(), "graph").isGolden("graph.mermaid");
        WeirRun.in(repository.root(), "graph", "--format", "dot").isGolden("graph.dot");
        WeirRun.in(repository.root(), "graph", "shop", "--format", "json").isGolden("graph.jsonl");
    }

    @Test
    void withoutFindingsTheDocumentsAreThereAllTheSame() {
        for (String format : new String[] {"sarif", "junit", "github"}) {
            WeirRun run = WeirRun.in(repository.root(), "validate", "--format", format);
            assertThat(run.exit()).as(format).isZero();
            assertThat(run.error()).isEmpty();
            assertThat(run.out().isEmpty()).isEqualTo(format.equals("github"));
        }
    }

    private static void assertEveryLineHasItsForm(WeirRun run) throws IOException {
        PublishedSchema schema = PublishedSchema.of("plan");
        for (String line : run.out().lines().toList()) {
            assertThat(schema.complaints(new ObjectMapper().readTree(line)))
                    .as(line)
                    .isEmpty();
        }
    }

    private static WeirRun validateBroken(String format) {
        Path there = directory.resolve("broken");
        if (!there.toFile().exists()) {
            repository.git("worktree", "add", "--quiet", there.toString(), "broken");
        }
        return WeirRun.in(there, "validate", "--format", format);
    }

    private static WeirRun diff(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return WeirRun.in(repository.root(), all);
    }
}
