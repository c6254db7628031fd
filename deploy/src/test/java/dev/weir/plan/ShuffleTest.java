package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.json.PlanFile;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the order of statements and files, the plan is the same. */
class ShuffleTest {
    private static final int ROUNDS = 40;
    private static final List<String> STATEMENTS = List.of(
            "CREATE TYPE address AS STRUCT<street STRING, city STRING>;",
            "CREATE TYPE person AS STRUCT<name STRING, home address>;",
            "CREATE STREAM orders (id STRING KEY, who person, n INT) WITH (kafka_topic='orders', value_format='JSON');",
            "CREATE TABLE customers (id STRING PRIMARY KEY, name STRING) WITH (kafka_topic='customers', value_format='JSON');",
            "CREATE STREAM feed WITH (kafka_topic='feed', value_format='AVRO');",
            "CREATE STREAM big AS SELECT * FROM orders WHERE n > 10;",
            "CREATE STREAM small AS SELECT * FROM orders WHERE n <= 10;",
            "CREATE STREAM named AS SELECT o.id, c.name FROM big o JOIN customers c ON o.id = c.id;",
            "CREATE TABLE counts AS SELECT name, COUNT(*) AS k FROM named GROUP BY name;",
            "CREATE STREAM everything (id STRING KEY, n INT) WITH (kafka_topic='everything', partitions=2, value_format='JSON');",
            "INSERT INTO everything SELECT id, n FROM big;",
            "INSERT INTO everything SELECT id, n FROM small;",
            "INSERT INTO everything (id, n) VALUES ('x', 1);",
            "INSERT INTO orders (id, n) VALUES ('y', 2);",
            "CREATE STREAM again (id STRING KEY) WITH (kafka_topic='BIG', value_format='JSON');",
            "CREATE SINK CONNECTOR search WITH ('connector.class'='x.Sink', 'topics'='COUNTS,everything');",
            "CREATE SOURCE CONNECTOR feed WITH ('connector.class'='x.Source', 'kafka.topic'='feed');");

    @TempDir
    Path directory;

    @Test
    void order_does_not_matter() throws IOException {
        Random random = new Random(20261120);
        String expected = plan(List.of(STATEMENTS), "first");
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> files = shuffled(random);
            assertThat(plan(files, "round" + round)).as("files " + files).isEqualTo(expected);
        }
    }

    private static List<List<String>> shuffled(Random random) {
        List<String> all = new ArrayList<>(STATEMENTS);
        Collections.shuffle(all, random);
        List<List<String>> files = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(all.size()));
            files.add(all.subList(from, to));
            from = to;
        }
        return files;
    }

    private String plan(List<List<String>> files, String name) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name));
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(root.resolve("s" + i + ".sql"), String.join("\n", files.get(i)));
        }
        Files.writeString(root.resolve("p.yaml"), """
                pipeline: p
                topics: {customers: {partitions: 4}, orders: {partitions: 4}}
                statements: ["*.sql"]
                """);
        Checked<DesiredState> desired = Project.open(root).value().pipeline("p.yaml", "local", Map.of());
        assertThat(desired.diagnostics()).isEmpty();
        Planner planner = new Planner("local", "test");
        Checked<Plan> plan = planner.plan(desired.value(), LedgerState.empty("p"), LiveState.EMPTY);
        return PlanFile.write(withoutPlaces(plan.value()));
    }

    private static Plan withoutPlaces(Plan plan) {
        List<Step> steps = plan.steps().stream()
                .map(step -> new Step(
                        step.number(),
                        step.action(),
                        step.entry(),
                        step.topics(),
                        step.after(),
                        step.awaits(),
                        Optional.empty()))
                .toList();
        return new Plan(plan.header(), plan.drift(), plan.changes(), plan.hazards(), steps);
    }
}
