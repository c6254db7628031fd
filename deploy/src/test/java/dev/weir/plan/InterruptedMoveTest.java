package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.Heritage;
import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.project.Project;
import dev.weir.testing.FakeTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rename that is stopped half-way goes on, and loses nothing. */
class InterruptedMoveTest {
    private static final Planner PLANNER = new Planner("local", "test");
    private static final ResourceId NEW = new ResourceId(ResourceKind.STREAM, "NEW");
    private static final ResourceId OLD = new ResourceId(ResourceKind.STREAM, "OLD");

    private static final String MOVED =
            "moved: [{from: stream/OLD, to: stream/NEW}, {from: connector/old, to: connector/new}]";

    @TempDir
    Path directory;

    private final FakeTarget target = new FakeTarget("p");

    @Test
    void theTopicStaysWhereverTheApplyStops() throws IOException {
        target.apply(plan("OLD", "old", ""));
        Plan move = plan("NEW", "new", MOVED);
        int stops = move.steps().size();
        for (int done = 0; done <= stops; done++) {
            FakeTarget stopped = new FakeTarget("p");
            stopped.apply(plan(stopped, "OLD", "old", ""));
            plan(stopped, "NEW", "new", MOVED).steps().subList(0, done).forEach(stopped::apply);
            Plan rest = plan(stopped, "NEW", "new", MOVED);
            assertThat(rest.steps())
                    .hasSize(stops - done)
                    .noneMatch(step -> step.deletedTopics().contains("t"));
            stopped.apply(rest);
            assertThat(stopped.live().exists(OLD)).isFalse();
            assertThat(stopped.live().exists(ResourceId.topic("t"))).isTrue();
            assertThat(stopped.ledger().find(NEW).orElseThrow().createdTopics()).containsExactly("t");
            assertThat(plan(stopped, "NEW", "new", MOVED).steps()).isEmpty();
        }
    }

    /** It may be there, and know nothing yet of where it has to go on. */
    @Test
    void aConnectorThatWasBegunStillComesIntoItsHeritage() throws IOException {
        target.apply(plan("OLD", "old", ""));
        LedgerEntry intended = plan("NEW", "new", MOVED).steps().stream()
                .filter(step -> step.id().equals(ResourceId.connector("new")))
                .findFirst()
                .orElseThrow()
                .entry();
        assertThat(Heritage.in(intended)).isEqualTo(Optional.of(new Heritage("old")));
        target.put(intended);
        target.put(new Observed.Connector("new", "x.Y", new TreeMap<>(Map.of("topic", "made")), "STOPPED"));
        for (String manifest : new String[] {MOVED, ""}) {
            assertThat(plan("NEW", "new", manifest).steps())
                    .filteredOn(step -> step.id().equals(ResourceId.connector("new")))
                    .singleElement()
                    .satisfies(step -> {
                        assertThat(step.action()).isEqualTo(Step.Action.CREATE);
                        assertThat(Heritage.in(step.entry())).isPresent();
                    });
        }
    }

    private Plan plan(String stream, String connector, String moved) throws IOException {
        return plan(target, stream, connector, moved);
    }

    private Plan plan(FakeTarget on, String stream, String connector, String moved) throws IOException {
        Path project = Files.createDirectories(directory.resolve("pipelines"));
        Files.writeString(project.resolve("p.yaml"), """
                pipeline: p
                connectors: [{connector: %s, class: x.Y, config: {topic: made}, writes: [made]}]
                statements:
                  - sql: CREATE STREAM %s (id STRING) WITH (kafka_topic='t', partitions=1, value_format='JSON');
                %s
                """.formatted(connector, stream, moved));
        DesiredState desired = Project.open(directory)
                .then(found -> found.pipeline("p", "local", Map.of()))
                .value();
        return PLANNER.plan(desired, on.ledger(), on.live()).value();
    }
}
