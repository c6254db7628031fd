package dev.weir.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.udf.EmailHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How revisions are found and read, and what is said when they can't be. */
class RevisionsTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void oneRevisionIsComparedWithTheFilesAsTheyAre() {
        SampleRepository repository =
                SampleRepository.create(directory).add("main", "").commit();
        repository.write("pipelines/audit.yaml", "pipeline: audit\ntopics:\n  logins: {partitions: 2}\n");
        repository.git("add", "pipelines");
        repository.write("pipelines/new.yaml", "pipeline: new\ntopics: {fresh: {}}\n");
        String before = repository.git("status", "--porcelain");

        WeirRun run = diff("HEAD");

        assertThat(run.out())
                .contains("to the working tree", "topic fresh will be created", "it gets 2 partitions instead of 1")
                .contains("stream LOGINS will be destroyed");
        assertThat(repository.git("status", "--porcelain")).isEqualTo(before);
    }

    @Test
    void threeDotsCompareFromWhereBothParted() {
        SampleRepository repository =
                SampleRepository.withPullRequest(directory).checkOut("main");
        repository
                .write("pipelines/later.yaml", "pipeline: later\ntopics: {late: {}}\n")
                .commit();

        assertThat(diff("main..topic").out()).contains("Pipeline later is gone.");
        assertThat(diff("main...topic").out()).doesNotContain("later");
    }

    @Test
    void aProjectInAFolderOfTheRepository() throws IOException {
        SampleRepository repository = SampleRepository.create(directory);
        repository.write(
                "shared/extra.sql",
                "CREATE STREAM EXTRA (A INT) WITH (KAFKA_TOPIC = 'extra', VALUE_FORMAT = 'JSON', PARTITIONS = 1);");
        repository.write("streams/weir.yaml", "targets: {}\n");
        repository
                .write("streams/pipelines/p.yaml", "pipeline: p\nstatements: [../../shared/extra.sql]\n")
                .commit();
        repository.write(
                "shared/extra.sql",
                "CREATE STREAM EXTRA (A INT, B INT) WITH (KAFKA_TOPIC = 'extra', VALUE_FORMAT = 'JSON', PARTITIONS = 1);");
        Path inside = directory.resolve("streams/pipelines");

        assertThat(WeirRun.in(inside, "diff", "HEAD").out())
                .contains("the column B is new  (../shared/extra.sql:1:29)");

        repository.write("shared/extra.sql", "CREATE STREAM EXTRA (A INTT);");
        assertThat(WeirRun.in(inside, "validate", "--format", "github").out())
                .startsWith("::error file=shared/extra.sql,line=1,");
    }

    @Test
    void aProjectThatWasNotThereIsNewAltogether() {
        SampleRepository repository =
                SampleRepository.create(directory).write("README", "soon").commit();
        repository.add("main", "streams");

        WeirRun run = WeirRun.in(directory.resolve("streams"), "diff", "HEAD");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Pipeline audit is new.", "Pipeline shop is new.");
    }

    @Test
    void aPipelineWithAnotherName() {
        SampleRepository repository =
                SampleRepository.create(directory).add("main", "").commit();
        repository.git("mv", "pipelines/audit.yaml", "pipelines/moved.yaml");
        assertThat(diff("HEAD").out()).contains("No changes in 2 pipelines.");

        repository.write(
                "pipelines/moved.yaml",
                "pipeline: trail\ntopics: {logins: {partitions: 1}}\nstatements: [../statements/audit/*.sql]\n");
        WeirRun run = diff("HEAD");

        assertThat(run.out())
                .contains("Pipeline audit is gone. Only `weir destroy audit` removes", "Pipeline trail is new.");
        assertThat(run.error()).contains("WEIR-CLI-077", "trail wants 2 of the 2 resources that audit had");
        assertThat(diff("HEAD", "trail").out()).doesNotContain("audit");
        assertThat(diff("HEAD", "trai").error()).contains("WEIR-MAN-013", "Did you mean trail?");
    }

    @Test
    void aShallowCloneSaysHowToGetTheRest() throws IOException {
        SampleRepository repository = SampleRepository.withPullRequest(directory.resolve("origin"));
        Path clone = directory.resolve("clone");
        repository.git(
                "clone",
                "--quiet",
                "--depth=1",
                "--branch=topic",
                repository.root().toUri().toString(),
                clone.toString());
        String main = repository.git("rev-parse", "main");

        for (String range : new String[] {"main", main, "origin/main...HEAD"}) {
            WeirRun run = WeirRun.in(clone, "diff", range);
            assertThat(run.exit()).as(range).isEqualTo(1);
            assertThat(run.error()).contains("WEIR-CLI-074", "git fetch --unshallow", "fetch-depth: 0", "GIT_DEPTH");
        }
    }

    @Test
    void theMergeBaseMayBeMissingInAShallowClone() throws IOException {
        SampleRepository repository = SampleRepository.withPullRequest(directory.resolve("origin"));
        Path clone = directory.resolve("clone");
        repository.git(
                "clone",
                "--quiet",
                "--depth=1",
                "--no-single-branch",
                repository.root().toUri().toString(),
                clone.toString());

        assertThat(WeirRun.in(clone, "diff", "origin/main..origin/topic").exit())
                .isZero();
        WeirRun parted = WeirRun.in(clone, "diff", "origin/main...origin/topic");
        assertThat(parted.error()).contains("WEIR-CLI-074", "where origin/main and origin/topic parted");
        assertThat(WeirRun.in(clone, "diff", "main").error()).contains("WEIR-CLI-073", "Did you mean origin/main?");
    }

    @Test
    void whatGitDoesNotKnow() {
        SampleRepository.withPullRequest(directory);

        assertThat(diff("tpic").error()).contains("WEIR-CLI-073", "Did you mean topic?");
        assertThat(diff("--", "-x").error()).contains("WEIR-CLI-073");
        assertThat(diff("main..nothing-of-this-name").error()).contains("WEIR-CLI-073", "git branch --all");
    }

    @Test
    void revisionsWithoutAHistoryInCommon() {
        SampleRepository repository =
                SampleRepository.create(directory).add("main", "").commit();
        repository.git("checkout", "--quiet", "--orphan", "other");
        repository.write("pipelines/audit.yaml", "pipeline: audit\n").commit();

        assertThat(diff("main...other").error()).contains("WEIR-CLI-075", "main..other");
        assertThat(diff("main..other").exit()).isZero();
    }

    @Test
    void withoutARepositoryOrGit() {
        WeirRun outside = diff("main");
        assertThat(outside.exit()).isEqualTo(1);
        assertThat(outside.error()).contains("WEIR-CLI-072");

        WeirRun without = WeirRun.in(directory, Map.of("WEIR_GIT", "no-git-of-this-name"), "diff", "main");
        assertThat(without.error()).contains("WEIR-CLI-071", "Install git");
    }

    @Test
    void jarsThatAreBuiltAndNeverCommittedCountForBothSides() throws IOException {
        SampleRepository repository = SampleRepository.create(directory).write(".gitignore", "*.jar\n");
        Path jar = Files.createDirectories(directory.resolve("udf/target")).resolve("udf.jar");
        jar(jar);
        String manifest = """
                pipeline: p
                functions: [../udf/target/*.jar]
                statements:
                  - sql: CREATE STREAM A (E STRING) WITH (KAFKA_TOPIC = 'a', VALUE_FORMAT = 'JSON', PARTITIONS = 1);
                  - sql: CREATE STREAM B AS SELECT EMAIL_HASH(E) AS H FROM A%s;
                """;
        repository.write("pipelines/p.yaml", manifest.formatted("")).commit();
        repository.write("pipelines/p.yaml", manifest.formatted(" WHERE E IS NOT NULL"));

        WeirRun run = diff("HEAD");

        assertThat(run.exit()).as(run.error()).isZero();
        assertThat(run.out()).contains("stream B will be changed in place");
    }

    @Test
    void whatTheManifestSaysOfChangesIsSaidAndStopsNoFailOn() {
        String manifest = """
                pipeline: p
                properties: {auto.offset.reset: earliest}
                allow: [state-lost]
                strategy: %s
                statements:
                  - sql: CREATE STREAM S (A INT) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON', PARTITIONS = 1);
                  - sql: CREATE TABLE T AS SELECT A, COUNT(*) AS N%s FROM S GROUP BY A;
                """;
        SampleRepository repository = SampleRepository.create(directory);
        repository.write("pipelines/p.yaml", manifest.formatted("recreate", "")).commit();
        repository.write("pipelines/p.yaml", manifest.formatted("recreate", ", SUM(A) AS TOTAL"));

        WeirRun run = diff("HEAD", "--format", "markdown", "--fail-on", "state-lost");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .contains("- `state-lost`: The table T loses what GROUP BY has aggregated")
                .contains(", allowed by the manifest\n");
        repository.write("pipelines/p.yaml", manifest.formatted("blue-green", ", SUM(A) AS TOTAL"));
        assertThat(diff("HEAD", "--format", "markdown").out())
                .contains("rebuilt by \\`blue-green\\`: beside the table T");
    }

    @Test
    void aLongComparisonFitsIntoAComment() {
        SampleRepository repository =
                SampleRepository.create(directory).write("README", "soon").commit();
        StringBuilder manifest = new StringBuilder("pipeline: long\ntopics:\n");
        for (int i = 0; i < 300; i++) {
            manifest.append("  topic-").append(i).append(": {config: {");
            for (int j = 0; j < 10; j++) {
                manifest.append("setting.").append(j).append(": value, ");
            }
            manifest.append("}}\n");
        }
        repository.write("pipelines/long.yaml", manifest.toString());

        String markdown = diff("HEAD", "--format", "markdown").out();

        assertThat(markdown.length()).isBetween(60_000, 65_536);
        assertThat(markdown.lines().filter(line -> line.startsWith("| `+` |"))).hasSize(300);
        assertThat(markdown)
                .contains("_Left out, because comments can't be longer: ")
                .endsWith(" details. `weir diff` shows everything._\n");
    }

    @Test
    void oneFormatOnly() {
        assertThat(diff("main", "--json", "--format", "markdown").exit()).isEqualTo(2);
        WeirRun unknown = diff("main", "--format", "markdwn");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.error()).contains("did you mean `markdown`?");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        SampleRepository.withPullRequest(directory);
        long before = leftBehind();
        diff("main...topic");
        assertThat(leftBehind()).isEqualTo(before);
    }

    private static void jar(Path path) throws IOException {
        String file = EmailHash.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path));
                InputStream code = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(file))) {
            jar.putNextEntry(new JarEntry(file));
            code.transferTo(jar);
            jar.closeEntry();
        }
    }

    private static long leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("weir-revision-"))
                    .count();
        }
    }

    private WeirRun diff(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return WeirRun.in(directory, all);
    }
}
