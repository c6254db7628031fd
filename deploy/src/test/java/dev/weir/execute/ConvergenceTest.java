package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.NormalForm;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.project.Project;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.schema.DataSource;
import dev.weir.target.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random pipelines, edited at random and applied by runs that die anywhere: in the end the target is as a clean apply of the last manifest would have made it,
 * with nothing there twice, and nothing touched that belongs to others. {@code -Dweir.convergence.runs=1000} makes it more, {@code -Dweir.convergence.seed=N}
 * repeats one.
 */
class ConvergenceTest {
    private static final Planner PLANNER = new Planner("test", "test");
    private static final int RUNS = Integer.getInteger("weir.convergence.runs", 50);
    private static final int MOST_DEATHS = 4;
    private static final int MOST_MOMENTS = 160;

    @TempDir
    Path directory;

    private int deaths;
    private int pipelines;
    private int objects;
    private int most;

    @Test
    void theTargetIsAsACleanApplyWouldHaveMadeIt() throws IOException {
        Instant start = Instant.now();
        long first = Long.getLong("weir.convergence.seed", 20261127);
        int runs = System.getProperty("weir.convergence.seed") == null ? RUNS : 1;
        for (int i = 0; i < runs; i++) {
            try {
                converges(first + i);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with -Dweir.convergence.seed=" + (first + i) + ": " + e.getMessage(), e);
            }
        }
        System.out.println("convergence: " + runs + " random pipelines of " + objects / pipelines
                + " objects on average and up to " + most + ", " + deaths + " applies killed; "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
    }

    private void converges(long seed) throws IOException {
        Random random = new Random(seed);
        Sketch sketch = Sketch.drawn(random);
        World world = Foreigners.world();
        SortedMap<ResourceId, Observed> foreign = new TreeMap<>(world.live().observed());
        Path root = directory.resolve("run");
        count(sketch.write(root));
        apply(world, root, random, random.nextInt(3) > 0);
        for (int edits = random.nextInt(3); edits >= 0; edits--) {
            sketch.edit();
            count(sketch.write(root));
            apply(world, root, random, edits == 0 || random.nextBoolean());
        }
        assertThat(plan(world, root).steps()).as("steps left").isEmpty();
        World clean = Foreigners.world();
        execute(clean, Life.whole(), plan(clean, root), root);
        assertSame(state(world), state(clean));
        assertUntouched(world, foreign);
        destroy(world, root, random);
        assertThat(world.live().observed())
                .as("what is left of others after a destroy")
                .isEqualTo(foreign);
        assertThat(world.ledger).isEmpty();
    }

    private void count(int size) {
        pipelines++;
        most = Math.max(most, size);
        objects += size;
    }

    /** @param finished by a last run that lives */
    private void apply(World world, Path root, Random random, boolean finished) {
        for (int i = random.nextInt(MOST_DEATHS); i > 0; i--) {
            if (dies(world, Life.until(1 + random.nextInt(MOST_MOMENTS)), plan(world, root), root)) {
                deaths++;
            }
        }
        if (finished) {
            execute(world, Life.whole(), plan(world, root), root);
        }
    }

    private void destroy(World world, Path root, Random random) {
        for (int i = random.nextInt(3); i > 0; i--) {
            Plan plan = PLANNER.destroy(world.ledgerState(), world.live(), false);
            if (dies(world, Life.until(1 + random.nextInt(MOST_MOMENTS)), plan, root)) {
                deaths++;
            }
        }
        execute(world, Life.whole(), PLANNER.destroy(world.ledgerState(), world.live(), false), root);
    }

    private static boolean dies(World world, Life life, Plan plan, Path root) {
        try {
            execute(world, life, plan, root);
            return false;
        } catch (Life.Death death) {
            return true;
        }
    }

    private static void execute(World world, Life life, Plan plan, Path root) {
        WorldServers servers = new WorldServers(world, life);
        ExecutionSettings settings = new ExecutionSettings(
                root, new Secrets(Map.of(), root), Duration.ofSeconds(5), Duration.ofMillis(1), 4);
        Report report = new Executor(servers.strict(), servers.ledger(), settings)
                .execute(plan, "apply", ExecutionListener.SILENT, new StopSignal());
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.complete()).isTrue();
    }

    private static Plan plan(World world, Path root) {
        Checked<DesiredState> desired = Project.open(root).then(found -> found.pipeline("p", "test", Map.of()));
        assertThat(desired.diagnostics()).isEmpty();
        Checked<Plan> plan = PLANNER.plan(desired.value(), world.ledgerState(), world.live());
        assertThat(plan.ok()).as(plan.diagnostics().toString()).isTrue();
        return plan.value();
    }

    private static void assertSame(List<String> state, List<String> clean) {
        List<String> more = new ArrayList<>(state);
        clean.forEach(more::remove);
        List<String> less = new ArrayList<>(clean);
        state.forEach(less::remove);
        assertThat(more).as("in place of %s", less).isEmpty();
        assertThat(less).as("missing").isEmpty();
    }

    private static void assertUntouched(World world, SortedMap<ResourceId, Observed> foreign) {
        foreign.forEach((id, observed) ->
                assertThat(world.live().observed()).as("somebody else's").containsEntry(id, observed));
    }

    /** Everything that counts, a line each; ids that a server numbers, and what it remembers of the way, left out. */
    private static List<String> state(World world) {
        List<String> lines = new ArrayList<>();
        world.metastore.catalog.sourceNames().forEach(name -> lines.add("source " + source(world, name)));
        world.metastore.queries.values().stream()
                .map(query -> "query into " + query.sink() + ": "
                        + Formatter.format(NormalForm.of(query.query().statement()))
                                .replaceAll("\\s+", " "))
                .sorted()
                .forEach(lines::add);
        world.metastore.types.forEach((name, type) -> lines.add("type " + name + " " + type));
        world.topics.keySet().stream()
                .filter(name -> world.ledger.values().stream().noneMatch(entry -> left(entry, name)))
                .forEach(name -> lines.add(world.settings(name).toString()));
        world.subjects.values().forEach(subject -> lines.add(subject.subject() + " " + subject.text()));
        world.ledger.values().forEach(entry -> lines.add(ledger(entry, world.ledger.keySet())));
        world.ledger.values().stream()
                .filter(entry -> entry.id().kind() == ResourceKind.ROW)
                .forEach(entry -> lines.add(entry.id() + " times " + rows(world, entry)));
        lines.add("records of topic0: "
                + world.records("topic0").stream()
                        .filter(record -> !record.startsWith("row"))
                        .toList());
        return lines;
    }

    private static String source(World world, String name) {
        DataSource source = world.metastore.catalog.source(name).orElseThrow();
        return source.toString().replaceAll("(, )?(readOnly|keyFormat|window|timestamp)=[^,]*", "") + " selected from "
                + world.metastore.selectedFrom.get(name);
    }

    /** In which order rows came, and that it came after something that is gone by now, makes no difference. */
    private static String ledger(LedgerEntry entry, Set<ResourceId> owned) {
        List<ResourceId> needs = entry.dependsOn().stream()
                .filter(id -> owned.contains(id) && id.kind() != ResourceKind.ROW)
                .toList();
        return entry.state() + " " + entry.id() + " on " + needs + " with "
                + entry.createdTopics().stream()
                        .filter(topic -> !left(entry, topic))
                        .toList();
    }

    /** A topic that a plain stream or table has moved away from: it stays, as records may be in it, and goes with a destroy. */
    private static boolean left(LedgerEntry entry, String topic) {
        return entry.createdTopics().contains(topic)
                && entry.resource() instanceof Resource.SqlObject object
                && object.statement() instanceof CreateSource source
                && !source.properties().text("KAFKA_TOPIC").equals(Optional.of(topic));
    }

    private static long rows(World world, LedgerEntry entry) {
        String row = ((Resource.Row) entry.resource()).statement().values().toString();
        return world.topics.values().stream()
                .flatMap(List::stream)
                .filter(record ->
                        record.text().startsWith("row of ") && record.text().endsWith(row))
                .count();
    }
}
