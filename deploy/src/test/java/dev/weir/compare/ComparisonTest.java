package dev.weir.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.plan.Planner;
import dev.weir.project.Project;
import dev.weir.testing.PlanLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path directory;

    @Test
    void columnsOfASchemaReachTheQueryThatTakesThemAll() throws IOException {
        String manifest = """
                pipeline: p
                topics: {orders: {partitions: 1}}
                schemas: {orders-value: {avro: orders.avsc}}
                statements:
                  - sql: CREATE STREAM ORDERS (ID BIGINT KEY) WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'AVRO', KEY_FORMAT = 'KAFKA');
                  - sql: CREATE STREAM LARGE AS SELECT * FROM ORDERS WHERE AMOUNT > %s;
                """;
        String schema = """
                {"type": "record", "name": "Order", "fields": [{"name": "AMOUNT", "type": "double"}]}
                """;
        DesiredState before = pipeline(
                "before", Map.of("pipelines/p.yaml", manifest.formatted("1"), "pipelines/orders.avsc", schema));
        DesiredState after =
                pipeline("after", Map.of("pipelines/p.yaml", manifest.formatted("2"), "pipelines/orders.avsc", schema));

        assertThat(changes(before, after))
                .contains("replace stream LARGE: WHERE changed (pipelines/p.yaml (sql in line 6):1:51)");
    }

    @Test
    void aNumberThatTheBrokerChoseIsNoDifference() throws IOException {
        DesiredState before = pipeline("before", Map.of("pipelines/p.yaml", "pipeline: p\ntopics: {a: {}}\n"));
        DesiredState after = pipeline("after", Map.of("pipelines/p.yaml", "pipeline: p\ntopics: {a: {replicas: 3}}\n"));

        Comparison comparison = Comparison.of(Optional.of(before), Optional.of(after), PLANNER);

        assertThat(comparison.plan().isEmpty()).isTrue();
        assertThat(comparison.findings()).isEmpty();
    }

    @Test
    void aTopicThatAQueryMadeCanBecomeTheManifests() throws IOException {
        String manifest = """
                pipeline: p
                topics: {orders: {partitions: 6}%s}
                statements:
                  - sql: CREATE STREAM ORDERS (ID BIGINT KEY) WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'JSON');
                  - sql: CREATE STREAM COPY AS SELECT * FROM ORDERS;
                """;
        DesiredState before = pipeline("before", Map.of("pipelines/p.yaml", manifest.formatted("")));
        DesiredState after =
                pipeline("after", Map.of("pipelines/p.yaml", manifest.formatted(", COPY: {partitions: 6}")));

        assertThat(changes(before, after)).contains("adopt topic COPY");
    }

    @Test
    void flinkIsTakenToRun() throws IOException {
        String target = "targets:\n  local: {ksqldb: 'https://ksqldb.example', confluent-cloud: true}\n";
        String manifest = """
                pipeline: p
                topics: {orders: {partitions: 6}}
                tableflow: {totals: {}}
                statements:
                  - engine: flink
                    sql: |
                      CREATE TABLE totals (id STRING, n BIGINT);
                      INSERT INTO totals SELECT id, %s(n) FROM orders GROUP BY id;
                """;
        DesiredState before =
                pipeline("before", Map.of("weir.yaml", target, "pipelines/p.yaml", manifest.formatted("SUM")));
        DesiredState after =
                pipeline("after", Map.of("weir.yaml", target, "pipelines/p.yaml", manifest.formatted("MAX")));

        Comparison comparison = Comparison.of(Optional.of(before), Optional.of(after), PLANNER);

        assertThat(comparison.plan().summary().rebuild()).isEqualTo(1);
        assertThat(comparison.plan().summary().add()).isZero();
    }

    @Test
    void aPipelineThatIsGoneIsDestroyedWithItsTopics() throws IOException {
        DesiredState before = pipeline("before", Map.of("pipelines/p.yaml", "pipeline: p\ntopics: {a: {}}\n"));

        Comparison comparison = Comparison.of(Optional.of(before), Optional.empty(), PLANNER);

        assertThat(PlanLines.of(comparison.plan())).contains("delete topic a", "1 DROP topic a");
        assertThat(comparison.places().values()).map(Object::toString).containsExactly("pipelines/p.yaml:2:10");
    }

    @Test
    void aRenamedPipelineIsSeenByWhatItWants() throws IOException {
        DesiredState before = pipeline("before", Map.of("pipelines/p.yaml", "pipeline: p\ntopics: {a: {}, b: {}}\n"));
        DesiredState after =
                pipeline("after", Map.of("pipelines/p.yaml", "pipeline: q\ntopics: {a: {}, b: {}, c: {}}\n"));

        ProjectComparison comparison = ProjectComparison.of(state("main", before), state("topic", after), PLANNER);

        assertThat(comparison.renamings()).containsExactly(new Renaming("p", "q", 2, 2));
    }

    private static ProjectState state(String name, DesiredState pipeline) {
        return new ProjectState(
                name, Optional.empty(), new TreeMap<>(Map.of(pipeline.pipeline(), Checked.of(pipeline))));
    }

    private static String changes(DesiredState before, DesiredState after) {
        Comparison comparison = Comparison.of(Optional.of(before), Optional.of(after), PLANNER);
        assertThat(comparison.findings()).isEmpty();
        return PlanLines.of(comparison.plan());
    }

    private DesiredState pipeline(String name, Map<String, String> files) throws IOException {
        Path root = directory.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Project project = Project.at(root).value();
        List<Checked<DesiredState>> states = project.pipelines().value().stream()
                .map(file -> project.pipeline(file, "local", Map.of()))
                .toList();
        assertThat(states).hasSize(1).allMatch(Checked::ok);
        return states.get(0).value();
    }
}
