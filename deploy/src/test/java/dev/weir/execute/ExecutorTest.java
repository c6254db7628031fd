package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.Ending;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.target.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutorTest {
    @TempDir
    Path project;

    private final World world = new World();
    private final List<String> heard = new ArrayList<>();
    private final StopSignal stop = new StopSignal();
    private Map<String, String> environment = Map.of("FEED_PASSWORD", "secret");

    @Test
    void tellsEveryStepFromItsBeginningToItsEnd() {
        Report report = execute(shop("RUNNING"), servers());
        assertThat(report.complete()).isTrue();
        assertThat(heard).filteredOn(line -> line.startsWith("started")).hasSize(9);
        assertThat(heard).filteredOn(line -> line.startsWith("done")).hasSize(9);
        assertThat(heard.indexOf("done topic orders")).isLessThan(heard.indexOf("started stream ORDERS"));
        assertThat(world.statements.get(0)).startsWith("CREATE STREAM ORDERS");
    }

    @Test
    void resolvesSecretsForTheServerOnly() {
        execute(shop("RUNNING"), servers());
        assertThat(world.connectors.values())
                .singleElement()
                .satisfies(connector -> assertThat(connector.config()).containsEntry("password", "secret"));
        assertThat(world.ledger.values().toString())
                .contains("${env:FEED_PASSWORD}")
                .doesNotContain("=secret");
    }

    @Test
    void aFailureLeavesWhatComesLaterUnattempted() {
        Report report = execute(shop("FAILED"), servers());
        assertThat(report.complete()).isFalse();
        assertThat(codes(report)).containsExactly("WEIR-RUN-121");
        assertThat(report.diagnostics().get(0).detail()).contains("no route");
        assertThat(report.outcomes())
                .filteredOn(StepOutcome.NotAttempted.class::isInstance)
                .extracting(outcome -> outcome.step().id())
                .contains(Shop.FEED);
        assertThat(world.objects).doesNotContainKey(Shop.FEED);
    }

    @Test
    void theNextApplyGoesOnAfterAFailure() {
        execute(shop("FAILED"), servers());
        Report report = execute(shop("RUNNING"), servers());
        assertThat(report.diagnostics()).isEmpty();
        assertThat(world.records("orders")).hasSize(3);
    }

    @Test
    void beginsNothingWhereASecretIsMissing() {
        environment = Map.of();
        Report report = execute(shop("RUNNING"), servers());
        assertThat(codes(report)).containsExactly("WEIR-RUN-120");
        assertThat(world.topics).isEmpty();
        assertThat(world.ledger).isEmpty();
    }

    @Test
    void beginsNothingWhereAServerIsMissing() {
        Servers all = servers();
        Servers fewer = new Servers(
                all.ksqldb(), all.topics(), all.records(), all.groups(), Optional.empty(), Optional.empty());
        Report report = execute(shop("RUNNING"), fewer);
        assertThat(codes(report)).containsExactly("WEIR-RUN-101", "WEIR-RUN-101");
        assertThat(world.topics).isEmpty();
    }

    @Test
    void beginsNothingWhereADataFileIsNotThePlannedOne() throws IOException {
        Plan plan = shop("RUNNING");
        Files.writeString(project.resolve("orders.jsonl"), "{}\n");
        assertThat(codes(execute(plan, servers()))).containsExactly("WEIR-RUN-132");
        assertThat(world.topics).isEmpty();
    }

    @Test
    void beginsNothingOnceStopped() {
        stop.request();
        Report report = execute(shop("RUNNING"), servers());
        assertThat(report.complete()).isFalse();
        assertThat(report.outcomes()).allMatch(StepOutcome.NotAttempted.class::isInstance);
        assertThat(world.topics).isEmpty();
    }

    @Test
    void finishesWhatRunsAndGivesUpWaitingWhenStopped() {
        Plan plan = shop("RUNNING");
        Report report = execute(plan, servers(), new Recorder() {
            @Override
            public void started(Step step) {
                super.started(step);
                if (step.id().equals(Shop.ORDERS)) {
                    stop.request();
                }
            }
        });
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.outcomes())
                .filteredOn(StepOutcome.Done.class::isInstance)
                .extracting(outcome -> outcome.step().id())
                .contains(Shop.ORDERS)
                .doesNotContain(Shop.BIG);
    }

    @Test
    void saysWhatIsStillWaitedFor() {
        Plan plan = shop("UNASSIGNED");
        Report report = execute(plan, servers());
        assertThat(codes(report)).containsExactly("WEIR-RUN-122");
        assertThat(heard).anyMatch(line -> line.startsWith("still waiting for connector feed to run (UNASSIGNED"));
    }

    @Test
    void theHistoryTellsHowARunEnded() {
        execute(shop("FAILED"), servers());
        execute(shop("RUNNING"), servers());
        stop.request();
        execute(Shop.in(project, "RUNNING").destroy(world.ledgerState()), servers());
        assertThat(world.endings)
                .extracting(Ending::outcome)
                .containsExactly(Ending.Outcome.FAILED, Ending.Outcome.FINISHED, Ending.Outcome.STOPPED);
        assertThat(world.endings)
                .extracting(Ending::steps)
                .satisfies(steps -> assertThat(steps.get(0)).isPositive().isLessThan(9))
                .satisfies(steps -> assertThat(steps.get(2)).isZero());
    }

    @Test
    void beginsNothingThatAnotherPipelineOwns() {
        world.others.put(Shop.ORDERS, "another");
        Report report = execute(shop("RUNNING"), servers());
        assertThat(codes(report)).containsExactly("WEIR-RUN-140");
        assertThat(report.diagnostics().get(0).detail()).contains("stream ORDERS", "`another`");
        assertThat(world.topics).isEmpty();
        assertThat(world.ledger).isEmpty();
        assertThat(world.endings).extracting(Ending::outcome).containsExactly(Ending.Outcome.REFUSED);
    }

    private Plan shop(String connectorState) {
        return Shop.in(project, connectorState).create(world.ledgerState(), world.live());
    }

    private Servers servers() {
        return new WorldServers(world, Life.whole()).all();
    }

    private Report execute(Plan plan, Servers servers) {
        return execute(plan, servers, new Recorder());
    }

    private Report execute(Plan plan, Servers servers, ExecutionListener listener) {
        ExecutionSettings settings = new ExecutionSettings(
                project, new Secrets(environment, project), Duration.ofMillis(200), Duration.ofMillis(1), 4);
        return new Executor(servers, new WorldServers(world, Life.whole()).ledger(), settings)
                .execute(plan, "apply", listener, stop);
    }

    private static List<String> codes(Report report) {
        return report.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private class Recorder implements ExecutionListener {
        @Override
        public void started(Step step) {
            heard.add("started " + step.id());
        }

        @Override
        public void still(Step step, String what) {
            heard.add("still " + what);
        }

        @Override
        public void done(Step step, Duration took) {
            heard.add("done " + step.id());
        }
    }
}
