package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.schemaregistry.SchemaRegistry;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.StopSignal;
import dev.weir.json.LedgerJson;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.plan.ServerValidation;
import dev.weir.plan.Unvalidated;
import dev.weir.port.Progress;
import dev.weir.project.Project;
import dev.weir.session.Survey;
import dev.weir.session.TargetSession;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that validates a plan says what it would refuse, and nothing on the target is any different afterwards. */
class DryRunOnTheSandboxTest {
    private static final Planner PLANNER = new Planner("test", "test");
    private static final String LISTS = "LIST STREAMS; LIST TABLES; SHOW TYPES; SHOW TOPICS; SHOW CONNECTORS;";
    private static final String COMMANDS = "_confluent-ksql-default__command_topic";

    private static final String APPLIED = """
            CREATE TYPE address AS STRUCT<street STRING>;
            CREATE STREAM orders (id STRING KEY, customer STRING, amount DOUBLE, place address)
              WITH (kafka_topic='orders', value_format='JSON');
            CREATE STREAM big WITH (value_format='AVRO') AS SELECT id, customer, amount FROM orders WHERE amount > 10;
            CREATE TABLE spent AS SELECT customer, SUM(amount) AS total FROM big GROUP BY customer;
            CREATE STREAM copies (id STRING KEY, customer STRING, amount DOUBLE)
              WITH (kafka_topic='copies', value_format='JSON', partitions=2);
            INSERT INTO copies SELECT id, customer, amount FROM orders;
            CREATE STREAM plain (id STRING KEY, a INT) WITH (kafka_topic='plain', partitions=1, value_format='JSON');
            SET 'ksql.create.or.replace.enabled'='false';
            CREATE STREAM small AS SELECT id, amount FROM orders WHERE amount < 5;
            UNSET 'ksql.create.or.replace.enabled';
            CREATE STREAM medium AS SELECT id, amount FROM orders WHERE amount < 7;
            INSERT INTO orders (id, customer, amount) VALUES ('1', 'ada', 12);
            INSERT INTO orders (id, customer, amount) VALUES ('2', 'bob', 13);
            """;

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Target target;
    private static TargetSession session;
    private static KafkaCluster kafka;
    private static SchemaRegistry registry;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        target = sandbox.target();
        session = TargetSession.open(target, directory, new LedgerJson());
        kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
        registry = new SchemaRegistry(target.schemaRegistry().orElseThrow(), target.timeouts());
        Checked<Plan> plan = plan("applied", APPLIED);
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(session.execute(
                                plan.value(),
                                "apply",
                                new Secrets(Map.of(), directory),
                                ExecutionListener.SILENT,
                                new StopSignal())
                        .diagnostics())
                .isEmpty();
        untilQuiet();
    }

    @AfterAll
    static void stop() throws IOException {
        registry.close();
        kafka.close();
        session.close();
        sandbox.close();
    }

    @Test
    void whatIsCreatedBuildsOnWhatIsOnlyInThePlan() throws IOException {
        unchanged(8, "created", APPLIED + """
                        CREATE TYPE person AS STRUCT<name STRING>;
                        CREATE STREAM later (id STRING KEY, who person) WITH (kafka_topic='later', value_format='JSON');
                        CREATE STREAM named WITH (value_format='AVRO') AS SELECT id, who->name AS name FROM later;
                        CREATE TABLE names AS SELECT name, COUNT(*) AS n FROM named GROUP BY name;
                        SET 'ksql.streams.num.stream.threads'='1';
                        CREATE STREAM joined AS SELECT b.id AS id, b.amount, n.name FROM big b
                          JOIN named n WITHIN 1 HOUR ON b.id = n.id;
                        UNSET 'ksql.streams.num.stream.threads';
                        CREATE STREAM avros (id STRING KEY, a INT) WITH (kafka_topic='avros', partitions=1, value_format='AVRO');
                        INSERT INTO copies SELECT id, customer, amount FROM big;
                        CREATE TABLE two AS SELECT customer, total FROM spent WHERE total > 1;
                        """);
    }

    @Test
    void whatIsReplacedAltersAndIsRebuilt() throws IOException {
        unchanged(
                6,
                "changed",
                APPLIED.replace("amount < 7", "amount < 8")
                        .replace("SUM(amount) AS total", "SUM(amount) AS total, MAX(amount) AS most")
                        .replace("(id STRING KEY, a INT)", "(id STRING KEY, a INT, b INT)")
                        .replace("big WITH (value", "big WITH (partitions=3, value"));
    }

    @Test
    void aTypeThatChangesRebuildsAllThatUsesItWithWhatChangedInPlace() throws IOException {
        unchanged(14, "type", APPLIED.replace("street STRING", "street INT").replace("amount < 7", "amount < 8"));
    }

    @Test
    void whatIsDeletedKeepsItsTopics() throws IOException {
        unchanged(
                10, "deleted", "CREATE STREAM only (id STRING KEY) WITH (kafka_topic='orders', value_format='JSON');");
    }

    /** Without a server, the partitions of the topics aren't known, and neither is what the server allows. */
    @Test
    void everyRefusalNamesItsStatementAndTheRestIsAskedAbout() throws IOException {
        SortedMap<String, String> before = everything();
        Checked<Plan> refused = plan("refused", APPLIED.replace("amount < 5", "amount < 6") + """
                        CREATE STREAM later (id STRING KEY, name STRING)
                          WITH (kafka_topic='later', value_format='JSON', partitions=3);
                        CREATE STREAM joined AS SELECT b.id AS id, b.amount, n.name FROM big b
                          JOIN later n WITHIN 1 HOUR ON b.id = n.id;
                        CREATE STREAM on_joined AS SELECT * FROM joined;
                        CREATE STREAM fine AS SELECT * FROM big;
                        """);
        assertThat(everything()).containsExactlyEntriesOf(before);
        assertThat(refused.diagnostics())
                .extracting(
                        Diagnostic::code,
                        diagnostic -> diagnostic
                                .span()
                                .orElseThrow()
                                .text()
                                .lines()
                                .findFirst()
                                .orElseThrow())
                .containsExactlyInAnyOrder(tuple("WEIR-MAN-080", "small"), tuple("WEIR-MAN-081", "joined"));
        ServerValidation validation = refused.value().validation().orElseThrow();
        assertThat(validation.validated()).isEqualTo(2);
        assertThat(validation.unvalidated())
                .containsExactly(
                        new Unvalidated(new ResourceId(ResourceKind.STREAM, "ON_JOINED"), Unvalidated.Reason.OPEN));
    }

    @Test
    void theRegistryIsAskedAboutSchemas() throws IOException {
        SortedMap<String, String> before = everything();
        Checked<Plan> refused = plan("incompatible", APPLIED);
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly("WEIR-MAN-085");
        assertThat(refused.diagnostics().get(0).detail()).contains("looks-value", "BACKWARD");
        assertThat(plan("compatible", APPLIED).diagnostics()).isEmpty();
        assertThat(everything()).containsExactlyEntriesOf(before);
    }

    private static void unchanged(int statements, String name, String sql) throws IOException {
        SortedMap<String, String> before = everything();
        Checked<Plan> plan = plan(name, sql);
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.value().validation().map(ServerValidation::validated)).contains(statements);
        assertThat(everything()).containsExactlyEntriesOf(before);
    }

    private static Checked<Plan> plan(String name, String sql) throws IOException {
        Path root = directory.resolve(name);
        Path project = Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(
                project.resolve("p.yaml"), """
                pipeline: p
                statements: [p.sql]
                schemas: {looks-value: {avro: looks.avsc, compatibility: BACKWARD}}
                topics:
                  orders: {partitions: 2}
                """ + (name.equals("created") ? "  later: {partitions: 2}\n" : ""));
        Files.writeString(project.resolve("p.sql"), sql);
        String more = name.endsWith("compatible") ? ", {\"name\": \"b\", \"type\": \"long\"" : "";
        Files.writeString(
                project.resolve("looks.avsc"),
                "{\"type\": \"record\", \"name\": \"looks\", \"fields\": [{\"name\": \"a\", \"type\": \"long\"}" + more
                        + (name.equals("compatible") ? ", \"default\": 1" : "") + (more.isEmpty() ? "" : "}") + "]}");
        Checked<DesiredState> read = Project.open(root).then(found -> found.pipeline("p", "test", Map.of()));
        assertThat(read.diagnostics()).isEmpty();
        DesiredState desired = read.value();
        Survey found = session.survey(desired, Progress.SILENT);
        return PLANNER.plan(desired, found.ledger(), found.live())
                .then(plan -> session.validated(plan, desired, found.live()));
    }

    /** The rows that were inserted are on their way for a moment. */
    private static void untilQuiet() throws InterruptedException {
        SortedMap<String, String> seen = everything();
        Thread.sleep(1500);
        for (SortedMap<String, String> now = everything(); !now.equals(seen); now = everything()) {
            seen = now;
            Thread.sleep(1500);
        }
    }

    /** All that there is, with the ends of all topics, the command topic's among them. */
    private static SortedMap<String, String> everything() {
        SortedMap<String, String> everything = new TreeMap<>();
        session.inspect().observed().forEach((id, found) -> everything.put(id.key(), found.toString()));
        kafka.list()
                .forEach(topic -> everything.put(
                        "ends of " + topic.name(), kafka.ends(topic.name()).toString()));
        everything.put("ends of " + COMMANDS, kafka.ends(COMMANDS).toString());
        everything.put("lists", session.ksqldb().look(LISTS, Map.of()).toString());
        everything.put("versions", registry.list().toString());
        return everything;
    }
}
