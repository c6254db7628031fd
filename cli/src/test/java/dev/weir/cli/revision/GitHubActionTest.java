package dev.weir.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.revision.CiScript.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action's script against a sample pull request and a GitHub whose comments are files. */
class GitHubActionTest {
    @SuppressWarnings("NullAway.Init")
    private static WeirServer weir;

    @TempDir
    Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private SampleRepository repository;

    @BeforeAll
    static void start() throws IOException {
        weir = new WeirServer();
    }

    @AfterAll
    static void stop() throws IOException {
        weir.close();
    }

    @BeforeEach
    void makePullRequest() throws IOException {
        SampleRepository origin = SampleRepository.withPullRequest(directory.resolve("origin"));
        Path clone = directory.resolve("clone");
        origin.git("clone", "--quiet", "--branch=topic", origin.root().toUri().toString(), clone.toString());
        repository = SampleRepository.at(clone);
        Files.createDirectories(comments());
    }

    @Test
    void theSecondRunWritesOverTheCommentOfTheFirst() throws IOException {
        Answer first = script().run();

        assertThat(first.exit()).as(first.error()).isZero();
        assertThat(comments("own0")).isEqualTo(Files.readString(directory.resolve("ci/reports/weir-diff.md")));
        assertThat(comments("own0")).startsWith("<!-- weir-diff -->\n## Weir: 1 to add, ");
        assertThat(Files.readString(directory.resolve("output")))
                .isEqualTo("changes=8\nhazards=downtime,records-reprocessed,state-lost,topic-deleted\n");
        assertThat(Files.readString(directory.resolve("summary"))).isEqualTo(comments("own0"));

        repository.write("pipelines/audit.yaml", "pipeline: audit\n").commit();
        Answer second = script().run();

        assertThat(second.exit()).as(second.error()).isZero();
        assertThat(commentNames()).containsExactly("own0");
        assertThat(comments("own0")).contains("### Pipeline `audit`");
        assertThat(Files.readAllLines(directory.resolve("comments.log")))
                .containsExactly(
                        "GET repos/ada/shop/issues/7/comments?per_page=100",
                        "POST repos/ada/shop/issues/7/comments",
                        "GET repos/ada/shop/issues/7/comments?per_page=100",
                        "PATCH repos/ada/shop/issues/comments/own0");
    }

    @Test
    void hazardsFailTheStepAndAreCommentedOnAllTheSame() throws IOException {
        assertThat(script().with("WEIR_FAIL_ON", "topic-orphaned,state-lost")
                        .run()
                        .exit())
                .isEqualTo(3);
        assertThat(commentNames()).containsExactly("own0");
    }

    @Test
    void aPullRequestThatChangesNothingGetsNoComment() throws IOException {
        repository.checkOut("main").write("README", "words").commit();

        assertThat(script().with("WEIR_FAIL_ON_CHANGES", "true").run().exit()).isZero();

        assertThat(commentNames()).isEmpty();
        assertThat(Files.readString(directory.resolve("output"))).isEqualTo("changes=0\nhazards=\n");
    }

    @Test
    void whatIsWrongIsShownBesideTheLines() throws IOException {
        repository.add("broken", "").commit();

        Answer answer = script().run();

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("::error file=statements/shop/queries.sql,line=12,");
        assertThat(comments("own0")).contains("### Pipeline `shop` can't be compared");
    }

    @Test
    void commentsOfOthersStayAsTheyAre() throws IOException {
        Files.writeString(comments().resolve("foreign"), "<!-- weir-diff -->\nmine");
        Files.writeString(comments().resolve("talk"), "What about <!-- weir-diff -->?");

        assertThat(script().run().exit()).isZero();

        assertThat(comments("foreign")).isEqualTo("<!-- weir-diff -->\nmine");
        assertThat(commentNames()).containsExactly("foreign", "own2", "talk");
    }

    @Test
    void namedCommentsStandSideBySide() throws IOException {
        assertThat(script().with("WEIR_TARGET", "cloud")
                        .with("WEIR_COMMENT_NAME", "cloud --> 1")
                        .run()
                        .exit())
                .isZero();
        assertThat(script().with("WEIR_VARIABLES", "large=5\n").run().exit()).isZero();

        assertThat(comments("own0"))
                .startsWith("<!-- weir-diff cloud_--__1 -->\n## Weir: ")
                .contains("> 200");
        assertThat(comments("own1")).startsWith("<!-- weir-diff -->\n## Weir: ").contains("> 5");
    }

    @Test
    void aShallowCloneFetchesTheRestOrSaysHow() throws IOException {
        Path shallow = directory.resolve("shallow");
        String origin = directory.resolve("origin").toUri().toString();
        repository.git("clone", "--quiet", "--depth=1", "--branch=topic", origin, shallow.toString());
        SampleRepository clone = SampleRepository.at(shallow);
        clone.git("remote", "set-url", "origin", directory.resolve("nowhere").toString());

        Answer answer = script(shallow).run();

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(comments("own0")).contains("WEIR-CLI-074", "fetch-depth: 0");

        clone.git("remote", "set-url", "origin", origin);
        assertThat(script(shallow).run().exit()).isZero();
        assertThat(comments("own0")).contains("## Weir: 1 to add, ");
    }

    @Test
    void aCommentThatCannotBeWrittenIsNoFailure() {
        Answer answer = script().with("WEIR_GH", "false").run();

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("::warning title=Weir::The comment could not be written.");
    }

    @Test
    void anybodyCanRunIt() {
        Answer answer = new CiScript(directory.resolve("ci"), repository.root())
                .withProcesses()
                .with("WEIR_BASE", "origin/main")
                .with("WEIR_PIPELINES", "shop")
                .run();

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).startsWith("<!-- weir-diff -->\n");
        assertThat(answer.error()).contains("shop      ", "valid");
    }

    private CiScript script() {
        return script(repository.root());
    }

    private CiScript script(Path project) {
        return new CiScript(directory.resolve("ci"), project)
                .with(weir)
                .with("GITHUB_ACTIONS", "true")
                .with("GITHUB_REPOSITORY", "ada/shop")
                .with("GITHUB_REF", "refs/pull/7/merge")
                .with("GITHUB_BASE_REF", "main")
                .with("GITHUB_OUTPUT", directory.resolve("output").toString())
                .with("GITHUB_STEP_SUMMARY", directory.resolve("summary").toString())
                .with("COMMENTS", comments().toString())
                .with(
                        "WEIR_GH",
                        CiScript.HOME
                                .resolve("cli/src/test/pull-request/fakes/gh")
                                .toAbsolutePath()
                                .toString());
    }

    private Path comments() {
        return directory.resolve("comments");
    }

    private String comments(String name) throws IOException {
        return Files.readString(comments().resolve(name));
    }

    private List<String> commentNames() throws IOException {
        try (Stream<Path> files = Files.list(comments())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
