package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.ledger.LedgerEntry;
import dev.weir.plan.Plan;
import dev.weir.target.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run dies before or after each call to a server and each write of the ledger; the next run finishes the work, and nothing is done twice. */
class KillPointsTest {
    @TempDir
    Path project;

    @Test
    void anApplyThatDiesAnywhereIsFinishedByTheNext() {
        appliesDieIn(World::new);
    }

    /** That a row's topic has grown says nothing about the row. */
    @Test
    void soItIsWhereSomebodyElseWritesIntoTheSameTopic() {
        appliesDieIn(() -> World.withTrafficIn("orders"));
    }

    private void appliesDieIn(Supplier<World> worlds) {
        int points = 0;
        boolean survived = false;
        while (!survived) {
            World world = worlds.get();
            points++;
            survived = survives(world, points, apply(world));
            execute(world, Life.whole(), apply(world));
            assertConverged(world, "killed at moment " + points);
            assertThat(apply(world).steps())
                    .as("nothing to do after moment %d", points)
                    .isEmpty();
        }
        // Nine resources, each with at least an intention, a call and an answer, before and after.
        assertThat(points).isGreaterThan(9 * 6);
    }

    @Test
    void aDestroyThatDiesAnywhereIsFinishedByTheNext() {
        int points = 0;
        boolean survived = false;
        while (!survived) {
            World world = new World();
            execute(world, Life.whole(), apply(world));
            points++;
            survived = survives(world, points, destroy(world));
            execute(world, Life.whole(), destroy(world));
            assertThat(world.objects).as("killed at moment %d", points).isEmpty();
            assertThat(world.topics).isEmpty();
            assertThat(world.subjects).isEmpty();
            assertThat(world.connectors).isEmpty();
            assertThat(world.ledger).isEmpty();
        }
        assertThat(points).isGreaterThan(9 * 4);
    }

    private boolean survives(World world, int moment, Plan plan) {
        try {
            execute(world, Life.until(moment), plan);
            return true;
        } catch (Life.Death death) {
            return false;
        }
    }

    private void execute(World world, Life life, Plan plan) {
        WorldServers servers = new WorldServers(world, life);
        ExecutionSettings settings = new ExecutionSettings(
                project,
                new Secrets(Map.of("FEED_PASSWORD", "secret"), project),
                Duration.ofSeconds(5),
                Duration.ofMillis(1),
                4);
        Report report = new Executor(servers.all(), servers.ledger(), settings)
                .execute(plan, "apply", ExecutionListener.SILENT, new StopSignal());
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.complete()).isTrue();
    }

    private Plan apply(World world) {
        return Shop.in(project, "RUNNING").create(world.ledgerState(), world.live());
    }

    private Plan destroy(World world) {
        return Shop.in(project, "RUNNING").destroy(world.ledgerState());
    }

    private static void assertConverged(World world, String when) {
        assertThat(world.queries()).as(when).hasSize(2).contains("MORE");
        assertThat(world.objects.keySet()).as(when).contains(Shop.ORDERS, Shop.FEED, Shop.BIG);
        List<String> records = world.records("orders");
        assertThat(records).as(when).hasSize(3);
        assertThat(records.stream().filter(record -> record.startsWith("INSERT")))
                .as(when)
                .hasSize(1);
        assertThat(world.ledger.values())
                .as(when)
                .hasSize(9)
                .allMatch(entry -> entry.state() == LedgerEntry.State.APPLIED);
    }
}
