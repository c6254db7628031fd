package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A target that grew without Weir becomes a project, which is then applied to an empty one and imported again: one life, told in steps. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(180)
class ImportTest {
    private static final Map<String, String> SECRETS = Map.of(
            "USERS_FEED_VALUE_CONVERTER_BASIC_AUTH_USER_INFO",
            ShopOnAServer.SECRET,
            "PROD_CONNECT_PASSWORD",
            "hunter3");

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static CommandLine weir;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        weir = new CommandLine(sandbox.directory(), SECRETS);
        new ShopOnAServer(sandbox.target()).open();
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    @Order(1)
    void everythingBecomesFiles() throws IOException {
        Answer imported = weir.run("import", "-C", directory.toString(), "-o", "shop");
        assertThat(imported.exit()).as(imported.toString()).isZero();
        assertThat(imported.of("diagnostic")).isEmpty();
        assertThat(imported.of("imported_file"))
                .extracting(file -> file.path("file").asText())
                .containsExactlyElementsOf(files("shop").keySet());
        assertThat(imported.of("needed_value"))
                .singleElement()
                .satisfies(value -> assertThat(value.path("variable").asText())
                        .isEqualTo("USERS_FEED_VALUE_CONVERTER_BASIC_AUTH_USER_INFO"));
        assertThat(files("shop").get("pipelines/shop.yaml"))
                .contains("avro: ../schemas/shop/inferred-value.avsc\n    compatibility: FULL\n");
        assertThat(String.join("\n", files("shop").values())).doesNotContain(ShopOnAServer.SECRET, "nobody-uses-it");
    }

    @Test
    @Order(2)
    void thePlanOnlyTakesOver() {
        assertThat(weir.run("validate", "-C", shop()).exit()).isZero();
        Answer plan = weir.run("plan", "shop", "-C", shop());
        assertThat(plan.exit()).as(plan.toString()).isZero();
        assertThat(plan.of("planned_change"))
                .hasSizeGreaterThan(75)
                .allSatisfy(change -> assertThat(change.path("action").asText()).isEqualTo("adopt"));
    }

    @Test
    @Order(3)
    void filesAreNotWrittenOver() throws IOException {
        SortedMap<String, String> before = files("shop");
        Answer again = weir.run("import", "-C", directory.toString(), "-o", "shop");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.of("diagnostic"))
                .extracting(problem -> problem.path("code").asText())
                .containsExactly("WEIR-IMP-010");
        assertThat(files("shop")).isEqualTo(before);
    }

    @Test
    @Order(4)
    void someOfItCanBeImported() throws IOException {
        Answer some = weir.run(
                "import", "-C", directory.toString(), "-o", "some", "--include", "enriched|sold", "--exclude", "sold");
        assertThat(some.exit()).as(some.toString()).isZero();
        assertThat(files("some").keySet())
                .containsExactly("pipelines/some.yaml", "statements/some/queries.sql", "weir.yaml");
        assertThat(files("some").get("pipelines/some.yaml")).contains("external:\n  - CUSTOMERS\n  - ORDERS\n");
    }

    @Test
    @Order(5)
    void aNamedTargetComesAlongWithoutItsSecrets() throws IOException {
        Path where = Files.createDirectories(directory.resolve("where"));
        Target target = sandbox.target();
        Files.writeString(where.resolve("weir.yaml"), """
                targets:
                  prod:
                    ksqldb: %s
                    kafka: %s
                    schema-registry: %s
                    connect: {url: '%s', username: weir, password: hunter3}
                """.formatted(
                        target.ksqldb().url(),
                        target.kafka().orElseThrow().bootstrapServers(),
                        target.schemaRegistry().orElseThrow().url(),
                        target.connect().orElseThrow().url()));
        Answer imported = weir.run("import", "-C", where.toString(), "-t", "prod", "-o", "named");
        assertThat(imported.exit()).as(imported.toString()).isZero();
        assertThat(files("where/named").get("weir.yaml"))
                .contains("connect.password: ${env:PROD_CONNECT_PASSWORD}")
                .doesNotContain("hunter3");
        Answer plan = weir.run("plan", "named", "-C", where.resolve("named").toString(), "-t", "prod");
        assertThat(plan.exit()).as(plan.toString()).isZero();
        assertThat(plan.of("change_summary").get(0).path("adopt").asInt()).isEqualTo(77);
    }

    @Test
    @Order(6)
    void adoptedThereIsNothingToDo() {
        Answer adopted = weir.run("import", "-C", directory.toString(), "-o", "shop", "--force", "--adopt");
        assertThat(adopted.exit()).as(adopted.toString()).isZero();
        assertNothingToDo();
    }

    @Test
    @Order(7)
    void onAnEmptyTargetItComesOutTheSame() throws IOException {
        SortedMap<String, String> before = files("shop");
        sandbox.close();
        sandbox = RunningSandbox.in(directory.resolve("other"));
        weir = new CommandLine(sandbox.directory(), SECRETS);
        Answer apply = weir.run("apply", "shop", "-C", shop(), "--yes");
        assertThat(apply.exit()).as(apply.toString()).isZero();
        assertNothingToDo();
        Answer imported = weir.run("import", "-C", directory.toString(), "-o", "again", "--pipeline", "shop");
        assertThat(imported.exit()).as(imported.toString()).isZero();
        assertThat(files("again")).isEqualTo(before);
    }

    @Test
    @Order(8)
    void whatAPipelineOwnsIsNotImportedAsAnother() {
        Answer other = weir.run("import", "-C", directory.toString(), "-o", "other");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.of("diagnostic"))
                .extracting(problem -> problem.path("code").asText())
                .containsExactly("WEIR-IMP-002", "WEIR-IMP-011");
    }

    private static void assertNothingToDo() {
        Answer plan = weir.run("plan", "shop", "-C", shop(), "--fail-on-changes");
        assertThat(plan.exit()).as(plan.toString()).isZero();
        assertThat(plan.of("planned_change")).isEmpty();
    }

    private static String shop() {
        return directory.resolve("shop").toString();
    }

    /** The files of a project by their paths. */
    private static SortedMap<String, String> files(String project) throws IOException {
        Path root = directory.resolve(project);
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
