package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.kafka.KafkaLedger;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.ExecutionSettings;
import dev.weir.execute.Executor;
import dev.weir.execute.Report;
import dev.weir.execute.Servers;
import dev.weir.execute.StopSignal;
import dev.weir.execute.Undertaking;
import dev.weir.json.LedgerJson;
import dev.weir.ledger.Ending;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.ledger.Tally;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.plan.Basis;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.port.Progress;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that get into each other's way on one Kafka. */
class LedgerRacesTest {
    private static final int RACES = 100;
    private static final int RACES_OF_PIPELINES = 20;
    private static final Holder ME = Holder.thisProcess("apply");
    private static final Holder ELSEWHERE =
            new Holder("ada", "another-host", 4711, 1, "apply", System.currentTimeMillis());
    private static final Holder DEAD = new Holder(ME.user(), ME.host(), ME.process(), 1, "apply", 1);

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Target target;
    private static KafkaCluster kafka;
    private static KsqlDb ksqldb;
    private static ExecutorService threads;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        target = sandbox.target();
        kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts());
        ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() throws IOException {
        threads.shutdownNow();
        ksqldb.close();
        kafka.close();
        sandbox.close();
    }

    @Test
    void ofTwoAppliesExactlyOneProceedsAndTheOtherNamesTheHolder() throws Exception {
        LedgerStore ledger = ledger("races");
        int named = 0;
        for (int race = 0; race < RACES; race++) {
            Plan plan = plan("p", "race-" + race);
            List<Report> reports = bothAtOnce(() -> apply(ledger, plan), () -> apply(ledger, plan));
            assertThat(reports).as("race %d", race).filteredOn(Report::complete).hasSize(1);
            Diagnostic refusal = refusal(reports);
            assertThat(refusal.code()).as("race %d", race).isIn("WEIR-RUN-110", "WEIR-TEST-1");
            if (refusal.code().equals("WEIR-RUN-110")) {
                assertThat(refusal.detail()).contains("apply", ME.who(), "since");
                named++;
            }
        }
        System.out.println(RACES + " races: " + named + " losers named the holder, " + (RACES - named)
                + " came after the winner had ended and saw what it had done");
        LedgerState state = ledger.read("p", Progress.SILENT);
        assertThat(state.entries()).hasSize(RACES);
        assertThat(state.entries().values()).extracting(LedgerEntry::state).containsOnly(LedgerEntry.State.APPLIED);
        assertThat(ledger.holding("p")).isEmpty();
        List<LedgerRun> runs = ledger.runs(Progress.SILENT);
        assertThat(runs).hasSizeLessThanOrEqualTo(LedgerRun.REMEMBERED).allMatch(LedgerRun::isOver);
        assertThat(runs.get(0).ending().orElseThrow().outcome()).isIn(Ending.Outcome.FINISHED, Ending.Outcome.REFUSED);
    }

    @Test
    void ofTwoPipelinesThatWantTheSameObjectExactlyOneGetsIt() throws Exception {
        LedgerStore ledger = ledger("shared");
        for (int race = 0; race < RACES_OF_PIPELINES; race++) {
            Plan one = plan("one", "shared-" + race);
            Plan other = plan("other", "shared-" + race);
            List<Report> reports = bothAtOnce(() -> apply(ledger, one), () -> apply(ledger, other));
            assertThat(reports).as("race %d", race).filteredOn(Report::complete).hasSize(1);
            assertThat(refusal(reports).code()).as("race %d", race).isEqualTo("WEIR-RUN-140");
        }
        LedgerState one = ledger.read("one", Progress.SILENT);
        assertThat(one.entries().size() + one.others().size()).isEqualTo(RACES_OF_PIPELINES);
        assertThat(one.entries().keySet())
                .doesNotContainAnyElementsOf(one.others().keySet());
        assertThat(one.others().values()).allMatch("other"::equals);
    }

    @Test
    void unlockingShutsOutARunThatIsStillAlive() {
        LedgerStore ledger = ledger("unlocked");
        LedgerWriter living = ledger.open("p", ELSEWHERE);
        living.write(entry("before"));
        LedgerRun holding = ledger.holding("p").orElseThrow();
        assertThat(holding.holder()).isEqualTo(ELSEWHERE);
        ledger.release(holding);
        assertThat(ledger.holding("p")).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> living.write(entry("after")))
                    .isInstanceOf(LedgerHeldException.class)
                    .hasMessageContaining("taken the pipeline over");
        }
        living.close();
        ledger.open("p", ME).close();
        assertThat(ledger.read("p", Progress.SILENT).entries()).containsOnlyKeys(ResourceId.topic("before"));
        assertThat(ledger.runs(Progress.SILENT))
                .extracting(run -> run.ending().orElseThrow().outcome())
                .containsExactlyInAnyOrder(Ending.Outcome.UNLOCKED, Ending.Outcome.INTERRUPTED);
    }

    @Test
    void theHistoryTellsOfAKilledRunAndWhatWasLeftToTheNext() {
        LedgerStore ledger = ledger("killed");
        Tally tally = new Tally(2, 0, 0, 0, 0);
        LedgerWriter killed = ledger.open(LedgerRun.begin("p", DEAD, tally, 2, List.of(ResourceId.topic("half"))));
        killed.write(entry("half"));
        assertThat(ledger.runs(Progress.SILENT)).singleElement().satisfies(run -> {
            assertThat(run.ending().orElseThrow().outcome()).isEqualTo(Ending.Outcome.INTERRUPTED);
            assertThat(run.planned()).isEqualTo(tally);
        });
        assertThat(apply(ledger, plan("p", "whole")).complete()).isTrue();
        assertThat(ledger.runs(Progress.SILENT))
                .extracting(run -> run.ending().orElseThrow().outcome())
                .containsExactly(Ending.Outcome.FINISHED, Ending.Outcome.INTERRUPTED);
        // What the dead run claimed and never made is anybody's; what it began to make is its pipeline's.
        assertThat(ledger.read("q", Progress.SILENT).others())
                .containsOnlyKeys(ResourceId.topic("half"), ResourceId.topic("whole"));
    }

    @Test
    void aRunThatMayWaitGoesOnWhenTheOtherIsOver() throws Exception {
        LedgerStore ledger = ledger("waits");
        LedgerWriter other = ledger.open("p", ELSEWHERE);
        List<String> heard = new CopyOnWriteArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void waiting(String what) {
                heard.add(what);
            }
        };
        Plan plan = plan("p", "waited-for");
        Undertaking patient = Undertaking.of("apply").waiting(Duration.ofSeconds(30));
        Future<Report> report =
                threads.submit(() -> executor(ledger).execute(plan, patient, listener, new StopSignal()));
        for (int i = 0; i < 600 && heard.isEmpty(); i++) {
            Thread.sleep(50);
        }
        other.close();
        assertThat(report.get().diagnostics()).isEmpty();
        assertThat(heard).isNotEmpty().allMatch(what -> what.contains("held by ada@another-host"));
    }

    @Test
    void aRunThatMayNotWaitLongerSaysWhoHoldsThePipeline() {
        LedgerStore ledger = ledger("impatient");
        LedgerWriter other = ledger.open("p", ELSEWHERE);
        Undertaking hasty = Undertaking.of("apply").waiting(Duration.ofMillis(200));
        Report report = executor(ledger).execute(plan("p", "never"), hasty, ExecutionListener.SILENT, new StopSignal());
        other.close();
        assertThat(report.diagnostics()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("WEIR-RUN-110");
            assertThat(refusal.detail()).contains("ada@another-host (process 4711)");
            assertThat(refusal.hints()).anyMatch(hint -> hint.contains("weir unlock p"));
        });
        assertThat(kafka.exists("never")).isFalse();
    }

    private static Report apply(LedgerStore ledger, Plan plan) {
        Undertaking once = Undertaking.of("apply").provided(before -> made(plan, before));
        return executor(ledger).execute(plan, once, ExecutionListener.SILENT, new StopSignal());
    }

    /** As a session finds out that a plan is out of date, without a look at all servers. */
    private static List<Diagnostic> made(Plan plan, LedgerState before) {
        return plan.steps().stream().anyMatch(step -> before.find(step.id()).isPresent())
                ? List.of(Diagnostic.error("WEIR-TEST-1", "made already", ""))
                : List.of();
    }

    private static Executor executor(LedgerStore ledger) {
        Servers servers = new Servers(
                ksqldb, Optional.of(kafka), Optional.of(kafka), Optional.empty(), Optional.empty(), Optional.empty());
        ExecutionSettings settings = new ExecutionSettings(
                directory, new Secrets(Map.of(), directory), target.timeouts().step(), Duration.ofMillis(50), 4);
        return new Executor(servers, ledger, settings);
    }

    private static List<Report> bothAtOnce(Callable<Report> one, Callable<Report> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Report> first = threads.submit(() -> {
            start.await();
            return one.call();
        });
        Future<Report> second = threads.submit(() -> {
            start.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }

    private static Diagnostic refusal(List<Report> reports) {
        return reports.stream()
                .filter(report -> !report.complete())
                .flatMap(report -> report.diagnostics().stream())
                .findFirst()
                .orElseThrow();
    }

    private static LedgerStore ledger(String topic) {
        return new KafkaLedger(kafka, "_ledger-" + topic, new LedgerJson());
    }

    private static Plan plan(String pipeline, String topic) {
        Step step = new Step(1, Step.Action.CREATE, entry(topic), List.of(), List.of(), List.of(), Optional.empty());
        return new Plan(new Plan.Header(pipeline, "test", Basis.NONE, "test"), List.of(), List.of(), List.of(step));
    }

    private static LedgerEntry entry(String topic) {
        return LedgerEntry.intended(
                new Resource.Topic(topic, OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>()),
                List.of(),
                List.of());
    }
}
