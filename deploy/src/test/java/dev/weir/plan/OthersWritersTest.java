package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.project.Project;
import dev.weir.testing.FakeTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sink into which queries of the pipeline and of others insert: ours end before it is dropped, theirs are not ours to end. */
class OthersWritersTest {
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path root;

    private final FakeTarget target = new FakeTarget("p");

    @Test
    void oursEndBeforeTheSinkIsDropped() throws IOException {
        target.apply(plan("INT").value());
        List<Step> steps = plan("BIGINT").value().steps();
        assertThat(steps.stream().map(step -> step.action() + " " + step.id().kind()))
                .startsWith("DROP QUERY", "DROP QUERY", "DROP STREAM");
    }

    @Test
    void theirsAreInTheWay() throws IOException {
        target.apply(plan("INT").value());
        Observed.Source sink = (Observed.Source)
                target.live().find(new ResourceId(ResourceKind.STREAM, "B")).orElseThrow();
        target.put(alsoWrittenBy(sink, "INSERTQUERY_5"));
        Checked<Plan> plan = plan("BIGINT");
        assertThat(plan.ok()).isFalse();
        assertThat(plan.diagnostics().get(0).detail())
                .contains("query INSERTQUERY_5")
                .doesNotContain("INTO_B");
        assertThat(plan("INT").value().steps()).isEmpty();
    }

    private static Observed.Source alsoWrittenBy(Observed.Source sink, String query) {
        return new Observed.Source(
                sink.kind(),
                sink.name(),
                sink.topic(),
                sink.statement(),
                sink.readQueries(),
                Stream.concat(sink.writeQueries().stream(), Stream.of(query)).toList(),
                sink.columns());
    }

    private Checked<Plan> plan(String type) throws IOException {
        Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(root.resolve("pipelines/p.yaml"), "pipeline: p\nstatements: [p.sql]\n");
        Files.writeString(
                root.resolve("pipelines/p.sql"),
                "CREATE STREAM a (id STRING KEY, n " + type
                        + ") WITH (kafka_topic='t', partitions=1, value_format='JSON');"
                        + "CREATE STREAM b AS SELECT * FROM a WHERE n = 0;"
                        + "INSERT INTO b SELECT * FROM a WHERE n > 2;"
                        + "INSERT INTO b SELECT * FROM a WHERE n < -2;");
        DesiredState desired =
                Project.open(root).value().pipeline("p", "local", Map.of()).value();
        return PLANNER.plan(desired, target.ledger(), target.live());
    }
}
