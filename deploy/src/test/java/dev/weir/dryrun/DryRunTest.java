package dev.weir.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.live.LiveState;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.plan.ServerValidation;
import dev.weir.plan.Unvalidated;
import dev.weir.port.StatementTrial;
import dev.weir.project.Project;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import dev.weir.testing.FakeTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    private static final Planner PLANNER = new Planner("local", "test");
    private static final String CHAIN = """
            CREATE STREAM s (id STRING KEY, a INT) WITH (kafka_topic='s', partitions=1, value_format='JSON');
            CREATE STREAM one AS SELECT id, a FROM s WHERE a > 1;
            CREATE STREAM two AS SELECT id, a FROM one WHERE a > 2;
            CREATE STREAM beside AS SELECT id, a FROM s WHERE a > 3;
            """;

    private static final String REBUILT = CHAIN.replace("two AS SELECT id, a", "two WITH (partitions=5) AS SELECT id");

    @TempDir
    Path directory;

    private final FakeTarget target = new FakeTarget("p");
    private final FakeJudge judge = new FakeJudge();

    @Test
    void asksOnceAboutTheWholePlanInItsOrder() throws IOException {
        Checked<Plan> plan = validated("", CHAIN);
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(validation(plan)).isEqualTo(new ServerValidation("ksqlDB 7.9.0", 4, List.of(), Optional.empty()));
        assertThat(judge.texts()).hasSize(1);
        assertThat(judge.texts().get(0)).containsSubsequence("STREAM S ", "STREAM BESIDE", "STREAM ONE", "STREAM TWO");
    }

    @Test
    void whatBuildsOnATopicThatIsChangedFirstIsNotAsked() throws IOException {
        String topic = "topics: {s: {partitions: 1, config: {retention.ms: %d}}}";
        target.apply(plan(topic.formatted(1_000_000), CHAIN).value());

        Checked<Plan> plan = validated(topic.formatted(2_000_000), CHAIN.replace("a > 3", "a > 4"));

        assertThat(validation(plan).unvalidated())
                .containsExactly(
                        new Unvalidated(new ResourceId(ResourceKind.STREAM, "BESIDE"), Unvalidated.Reason.TOPIC));
        assertThat(judge.texts()).isEmpty();
    }

    @Test
    void aPlanWithoutStatementsAsksNothing() throws IOException {
        assertThat(validated("topics: {t: {}}", "").value().validation()).isEmpty();
        assertThat(judge.texts()).isEmpty();
    }

    @Test
    void aStatementIsFoundByWhatTheServerMakesOfIt() throws IOException {
        judge.refuse(
                "STREAM ONE",
                Optional.of(
                        "CREATE STREAM ONE WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='ONE', PARTITIONS=1, REPLICAS=1) AS"
                                + " SELECT S.ID ID, S.A A FROM S S WHERE (S.A > 1) EMIT CHANGES;"),
                "no\u0007");
        Checked<Plan> plan = validated("", CHAIN);
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsExactly("WEIR-MAN-081");
        Diagnostic refused = plan.diagnostics().get(0);
        assertThat(refused.detail()).isEqualTo("It is the one that creates the stream ONE; the server says: no\u0007");
        assertThat(refused.span().orElseThrow().from().line()).isEqualTo(2);
        assertThat(validation(plan).validated()).isEqualTo(2);
        assertThat(validation(plan).unvalidated())
                .extracting(open -> open.resource().name())
                .containsExactly("TWO");
        assertThat(judge.texts()).hasSize(2);
    }

    @Test
    void whereTheServerNamesNoneTheStatementIsFoundByHalves() throws IOException {
        validated("", CHAIN);
        target.apply(plan("", CHAIN).value());
        judge.refuse("A > 30", Optional.empty(), "cannot upgrade");
        Checked<Plan> plan = validated("", CHAIN.replace("a > 3;", "a > 30;").replace("a > 2;", "a > 20;"));
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsExactly("WEIR-MAN-080");
        assertThat(plan.diagnostics().get(0).detail())
                .isEqualTo(
                        "Weir's rules say that the stream BESIDE can be changed in place; the server says: cannot upgrade");
        assertThat(validation(plan).validated()).isEqualTo(1);
    }

    @Test
    void aRefusalOfTheWholeRequestIsToldOfThePlan() throws IOException {
        judge.refuse("WEIR_TRIAL", Optional.empty(), "properties are prohibited");
        Checked<Plan> plan = validated("", CHAIN);
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsExactly("WEIR-MAN-082");
        assertThat(judge.texts().size()).isLessThanOrEqualTo(10);
    }

    @Test
    void anAnswerAboutTheWholeTextIsNotTakenForAPass() throws IOException {
        judge.refuse(
                "STREAM TWO",
                Optional.of("CREATE STREAM S (A INT); CREATE STREAM WEIR_TRIAL AS SELECT * FROM X;"),
                "syntax");
        assertThat(validated("", CHAIN).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-MAN-081");
    }

    @Test
    void whatWaitsForAConnectorIsLeftOutWithWhatBuildsOnIt() throws IOException {
        String connector = """
                connectors:
                  - connector: source
                    class: io.confluent.kafka.connect.datagen.DatagenConnector
                    config: {kafka.topic: fed, quickstart: users}
                """;
        Checked<Plan> plan = validated(
                connector,
                CHAIN
                        + "CREATE STREAM fed (id STRING KEY, a INT) WITH (kafka_topic='fed', value_format='JSON');\n"
                        + "CREATE STREAM on_fed AS SELECT * FROM fed;\n");
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(validation(plan).validated()).isEqualTo(4);
        assertThat(validation(plan).unvalidated())
                .extracting(Unvalidated::reason)
                .containsExactly(Unvalidated.Reason.CONNECTOR, Unvalidated.Reason.CONNECTOR);
        assertThat(judge.texts()).singleElement().asString().doesNotContain("FED");
    }

    @Test
    void aTopicThatThePlanCreatesHasItsPartitions() throws IOException {
        Checked<Plan> plan = validated("topics: {t: {partitions: 6}, u: {}}", """
                CREATE STREAM t (id STRING KEY, a INT) WITH (kafka_topic='t', value_format='JSON');
                CREATE STREAM u (id STRING KEY, a INT) WITH (kafka_topic='u', value_format='JSON');
                CREATE STREAM on_u AS SELECT * FROM u;
                """);
        assertThat(judge.texts().get(0)).contains("PARTITIONS = 6").contains("PARTITIONS = 1");
        judge.refuse("STREAM ON_U", Optional.of("CREATE STREAM on_u AS SELECT * FROM u;"), "other partitions");
        assertThat(plan.diagnostics()).isEmpty();
        Checked<Plan> again = validated("topics: {t: {partitions: 6}, u: {}}", """
                CREATE STREAM u (id STRING KEY, a INT) WITH (kafka_topic='u', value_format='JSON');
                CREATE STREAM on_u AS SELECT * FROM u;
                """);
        assertThat(again.diagnostics()).extracting(Diagnostic::code).containsExactly("WEIR-MAN-083");
        assertThat(again.ok()).isTrue();
    }

    @Test
    void aTopicThatThePlanDeletesHasAStandIn() throws IOException {
        target.apply(plan("", CHAIN).value());
        validated("", REBUILT);
        String text = judge.texts().get(0);
        assertThat(text)
                .contains("DROP STREAM IF EXISTS TWO;")
                .contains("PARTITIONS = 5")
                .contains("KAFKA_TOPIC = 'weir_trial_");
        String standIn = text.replaceAll("(?s).*'(weir_trial_\\w+)'.*", "$1");
        judge.refuse("PARTITIONS = 5", Optional.of("CREATE STREAM two AS SELECT * FROM one;"), "topic " + standIn);
        assertThat(validated("", REBUILT).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-MAN-081");
    }

    @Test
    void propertiesHoldForTheirStatements() throws IOException {
        validated(
                "properties: {auto.offset.reset: earliest}",
                "SET 'ksql.streams.num.stream.threads'='2';\n"
                        + CHAIN.replace(
                                "CREATE STREAM beside",
                                "UNSET 'ksql.streams.num.stream.threads';\nCREATE STREAM beside"));
        assertThat(judge.requests().get(0).properties())
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("auto.offset.reset", "earliest")));
        assertThat(judge.texts().get(0))
                .containsSubsequence(
                        "SET 'ksql.streams.num.stream.threads' = '2';",
                        "STREAM S ",
                        "UNSET",
                        "STREAM BESIDE",
                        "SET",
                        "STREAM ONE");
    }

    @Test
    void aRebuildThatTheServerWouldReplaceIsNoted() throws IOException {
        target.apply(plan("", CHAIN).value());
        Checked<Plan> plan = validated("", REBUILT);
        assertThat(plan.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::severity)
                .containsExactly(tuple("WEIR-MAN-084", Severity.NOTE));
        judge.refuse("OR REPLACE", Optional.empty(), "no");
        assertThat(validated("", REBUILT).diagnostics()).isEmpty();
    }

    @Test
    void aServerThatDoesNotJudgeMakesNoPlanWorse() throws IOException {
        StatementTrial silent = request -> {
            throw new ServerException(
                    FailureKind.TIMED_OUT, Diagnostic.error("WEIR-NET-103", "s", "It didn't answer."));
        };
        Checked<Plan> plan = PLANNER.plan(desired("", CHAIN), target.ledger(), target.live())
                .then(made -> DryRun.validated(made, desired("", CHAIN), target.live(), silent));
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(validation(plan).skipped()).contains("It didn't answer.");
    }

    @Test
    void anOldServerIsNotAsked() throws IOException {
        LiveState old = LiveState.of(new ServerInfo("5.4.1", "default_"), List.of());
        Plan plan = DryRun.validated(plan("", CHAIN).value(), desired("", CHAIN), old, judge)
                .value();
        assertThat(plan.validation().orElseThrow().skipped()).isPresent();
        assertThat(judge.texts()).isEmpty();
        assertThat(List.of("0.29.0", "7.9.0", "8.0.0-SNAPSHOT", "v7.1.0")).noneMatch(ServerAge::unknown);
        assertThat(List.of("5.2.0", "4.1.0", "unknown", "")).allMatch(ServerAge::unknown);
    }

    private Checked<Plan> validated(String manifest, String sql) throws IOException {
        DesiredState desired = desired(manifest, sql);
        return plan(manifest, sql).then(plan -> DryRun.validated(plan, desired, target.live(), judge));
    }

    private Checked<Plan> plan(String manifest, String sql) throws IOException {
        return PLANNER.plan(desired(manifest, sql), target.ledger(), target.live());
    }

    private DesiredState desired(String manifest, String sql) {
        try {
            Path project = Files.createDirectories(directory.resolve("pipelines"));
            Files.writeString(project.resolve("p.yaml"), "pipeline: p\nstatements: [p.sql]\n" + manifest);
            Files.writeString(project.resolve("p.sql"), sql);
            Checked<DesiredState> desired =
                    Project.open(directory).then(found -> found.pipeline("p", "local", Map.of()));
            assertThat(desired.ok()).as(desired.diagnostics().toString()).isTrue();
            return desired.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerValidation validation(Checked<Plan> plan) {
        return plan.value().validation().orElseThrow();
    }
}
