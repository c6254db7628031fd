package dev.weir.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.json.LedgerJson;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.port.Progress;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    @TempDir
    Path directory;

    @Test
    void remembersAndForgets() {
        LedgerEntry one = entry("one").applied(new TreeMap<>(Map.of("queryId", "Q")));
        LedgerEntry two = entry("two");
        try (LedgerWriter writer = store().open("p", Holder.thisProcess("apply"))) {
            writer.write(entry("one"));
            writer.write(two);
            writer.write(one);
            writer.remove(two.id());
        }
        assertThat(store().read("p", Progress.SILENT).entries().values()).containsExactly(one);
        assertThat(store().read("q", Progress.SILENT).entries()).isEmpty();
    }

    @Test
    void everyWriteIsThereAtOnce() {
        try (LedgerWriter writer = store().open("p", Holder.thisProcess("apply"))) {
            writer.write(entry("one"));
            assertThat(store().read("p", Progress.SILENT).entries()).hasSize(1);
        }
    }

    @Test
    void isHeldByOneRunAtATime() {
        LedgerWriter first = store().open("p", Holder.thisProcess("apply"));
        assertThatThrownBy(() -> store().open("p", Holder.thisProcess("apply")))
                .isInstanceOf(LedgerHeldException.class);
        store().open("q", Holder.thisProcess("apply")).close();
        first.close();
        store().open("p", Holder.thisProcess("apply")).close();
    }

    @Test
    void namesWhoHoldsIt() {
        Holder me = Holder.thisProcess("destroy");
        LedgerWriter first = store().open("p", me);
        assertThat(store().holding("p").orElseThrow().holder()).isEqualTo(me);
        assertThatThrownBy(() -> store().open("p", Holder.thisProcess("apply")))
                .isInstanceOf(LedgerHeldException.class)
                .hasMessageContaining("destroy")
                .hasMessageContaining(me.who());
        first.close();
        assertThat(store().holding("p")).isEmpty();
    }

    @Test
    void unlockingShutsOutARunThatIsStillAlive() {
        LedgerWriter living = store().open("p", Holder.thisProcess("apply"));
        living.write(entry("before"));
        store().release(store().holding("p").orElseThrow());
        assertThatThrownBy(() -> living.write(entry("after")))
                .isInstanceOf(LedgerHeldException.class)
                .hasMessageContaining("taken the pipeline over");
        try (LedgerWriter next = store().open("p", Holder.thisProcess("apply"))) {
            living.close();
            next.write(entry("mine"));
            next.ended(Ending.without(Ending.Outcome.FINISHED, 1));
        }
        assertThat(store().read("p", Progress.SILENT).entries().values())
                .extracting(LedgerEntry::id)
                .extracting(ResourceId::name)
                .containsExactly("before", "mine");
        assertThat(outcomes()).containsExactlyInAnyOrder(Ending.Outcome.FINISHED, Ending.Outcome.UNLOCKED);
    }

    @Test
    void seesWhatOtherPipelinesOwnAndClaim() {
        try (LedgerWriter other = store().open("q", Holder.thisProcess("apply"))) {
            other.write(entry("theirs"));
        }
        ResourceId coming = ResourceId.topic("coming");
        LedgerRun claiming = LedgerRun.begin("q", Holder.thisProcess("apply"), Tally.NOTHING, 1, List.of(coming));
        try (LedgerWriter other = store().open(claiming);
                LedgerWriter mine = store().open("p", Holder.thisProcess("apply"))) {
            assertThat(mine.before().others())
                    .containsOnly(Map.entry(coming, "q"), Map.entry(ResourceId.topic("theirs"), "q"));
            assertThat(other.before().others()).isEmpty();
        }
        assertThat(store().read("p", Progress.SILENT).others()).containsOnlyKeys(ResourceId.topic("theirs"));
    }

    @Test
    void remembersTheLastHundredRuns() {
        for (int i = 0; i < LedgerRun.REMEMBERED + 5; i++) {
            Holder holder = new Holder("ada", "here", 1, 1, "apply", i);
            try (LedgerWriter writer = store().open("p", holder)) {
                writer.ended(Ending.without(Ending.Outcome.FINISHED, i));
            }
        }
        List<LedgerRun> runs = store().runs(Progress.SILENT);
        assertThat(runs).hasSize(LedgerRun.REMEMBERED);
        assertThat(runs.get(0).holder().since()).isEqualTo(LedgerRun.REMEMBERED + 4);
    }

    @Test
    void aKilledProcessLetsGoAndShowsAsInterrupted() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HoldingProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(child.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(() -> store().open("p", Holder.thisProcess("apply")))
                    .isInstanceOf(LedgerHeldException.class)
                    .hasMessageContaining("process " + child.pid());
            assertThat(store().runs(Progress.SILENT)).singleElement().matches(run -> !run.isOver());
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(store().holding("p")).isEmpty();
        assertThat(outcomes()).containsExactly(Ending.Outcome.INTERRUPTED);
        try (LedgerWriter next = store().open("p", Holder.thisProcess("apply"))) {
            assertThat(next.before().entries()).hasSize(1);
        }
    }

    @Test
    void ofTwoThatComeAtOnceExactlyOneGetsItAHundredTimes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int race = 0; race < 100; race++) {
            String topic = "race-" + race;
            CyclicBarrier start = new CyclicBarrier(2);
            // Nobody lets go before both have tried.
            CyclicBarrier tried = new CyclicBarrier(2);
            Callable<Boolean> run = () -> {
                start.await();
                try (LedgerWriter writer = store().open("p", Holder.thisProcess("apply"))) {
                    writer.write(entry(topic));
                    tried.await();
                    return true;
                } catch (LedgerHeldException e) {
                    tried.await();
                    return false;
                }
            };
            List<Future<Boolean>> both = List.of(threads.submit(run), threads.submit(run));
            assertThat(both.get(0).get() ^ both.get(1).get()).as(topic).isTrue();
        }
        threads.shutdown();
        assertThat(store().read("p", Progress.SILENT).entries()).hasSize(100);
    }

    private List<Ending.Outcome> outcomes() {
        return store().runs(Progress.SILENT).stream()
                .map(run -> run.ending().orElseThrow().outcome())
                .toList();
    }

    @Test
    void aDamagedFileIsNotTakenForAnEmptyOne() throws IOException {
        Files.writeString(directory.resolve("p.jsonl"), "{\"resource\":\n");
        assertThatThrownBy(() -> store().read("p", Progress.SILENT))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("p.jsonl");
    }

    private LedgerStore store() {
        return new LedgerFile(directory, new LedgerJson(), Optional.empty());
    }

    private static LedgerEntry entry(String topic) {
        return LedgerEntry.intended(
                new Resource.Topic(topic, OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>()),
                List.of(),
                List.of());
    }
}
