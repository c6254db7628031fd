package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Measures an offline plan of 5,000 statements in 100 files, the first one of a fresh JVM as users have it, and some more. Run its main with the
 * test class path.
 */
public final class PlanBench {
    static final int STATEMENTS = 5_000;
    private static final int FILES = 100;
    private static final int SOURCES = 500;

    private PlanBench() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Files.createTempDirectory("weir-bench");
        write(root);
        for (int round = 1; round <= 5; round++) {
            long start = System.nanoTime();
            int steps = plan(root).steps().size();
            System.out.printf("round %d: %d steps in %d ms%n", round, steps, (System.nanoTime() - start) / 1_000_000);
        }
    }

    static Plan plan(Path root) {
        Checked<DesiredState> desired = Project.open(root).value().pipeline("p", "local", Map.of());
        Checked<Plan> plan = desired.then(
                state -> new Planner("local", "bench").plan(state, LedgerState.empty("p"), LiveState.EMPTY));
        if (!plan.ok()) {
            throw new IllegalStateException(plan.diagnostics().get(0).toString());
        }
        return plan.value();
    }

    /** Streams over topics, and layers of queries of which each reads one of the statements before it. */
    static void write(Path root) throws IOException {
        Files.createDirectories(root.resolve("pipelines"));
        Files.createDirectories(root.resolve("sql"));
        Files.writeString(root.resolve("pipelines/p.yaml"), "pipeline: p\nstatements: [../sql/*.sql]\n");
        for (int file = 0; file < FILES; file++) {
            StringBuilder sql = new StringBuilder();
            for (int i = file; i < STATEMENTS; i += FILES) {
                sql.append(i < SOURCES ? source(i) : query(i));
            }
            Files.writeString(root.resolve("sql/s" + file + ".sql"), sql);
        }
    }

    private static String source(int i) {
        return "CREATE STREAM s" + i + " (id STRING KEY, amount INT, customer STRUCT<name STRING, city STRING>)\n"
                + "  WITH (KAFKA_TOPIC='t" + i + "', PARTITIONS=3, VALUE_FORMAT='JSON');\n";
    }

    private static String query(int i) {
        int parent = (int) ((i * 2_654_435_761L) % i);
        return "-- the " + i + "th statement\nCREATE STREAM s" + i + " AS\n  SELECT id, amount, customer\n  FROM s"
                + parent + "\n  WHERE amount > " + i + " AND UCASE(customer->city) LIKE '%N%'\n  EMIT CHANGES;\n";
    }
}
