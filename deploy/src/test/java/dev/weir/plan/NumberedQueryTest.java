package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.project.Project;
import dev.weir.testing.FakeTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an INSERT INTO query that was started by hand and then taken over. */
class NumberedQueryTest {
    private static final ResourceId BY_HAND = new ResourceId(ResourceKind.QUERY, "INSERTQUERY_7");
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path root;

    private final FakeTarget target = new FakeTarget("p");

    @BeforeEach
    void take_over() throws IOException {
        apply("");
        target.put(new Observed.Query(
                BY_HAND.name(), "B", "INSERT INTO B SELECT * FROM A A WHERE (A.N > 2) EMIT CHANGES;", "RUNNING"));
        apply("INSERT INTO b SELECT * FROM a WHERE n > 2;");
    }

    @Test
    void it_is_in_the_ledger_under_its_number() {
        assertThat(target.ledger().entries()).containsKey(BY_HAND);
    }

    @Test
    void the_same_pipeline_has_nothing_more_to_do() throws IOException {
        assertThat(plan("INSERT INTO b SELECT * FROM a WHERE n > 2;").isEmpty()).isTrue();
    }

    @Test
    void it_ends_when_the_pipeline_wants_another() throws IOException {
        apply("INSERT INTO b SELECT * FROM a WHERE n > 3;");

        assertThat(target.live().exists(BY_HAND)).isFalse();
        assertThat(target.ledger().entries()).doesNotContainKey(BY_HAND);
    }

    @Test
    void when_what_it_reads_is_rebuilt_it_starts_again_under_a_name() throws IOException {
        write("CREATE STREAM a (id STRING KEY, n BIGINT) WITH (kafka_topic='t', partitions=1, value_format='JSON');"
                + "CREATE STREAM b (id STRING KEY, n BIGINT) WITH (kafka_topic='u', partitions=1, value_format='JSON');"
                + "INSERT INTO b SELECT * FROM a WHERE n > 2;");
        target.apply(plan());

        assertThat(plan().isEmpty()).isTrue();
        assertThat(target.live().observed().keySet().stream().filter(id -> id.kind() == ResourceKind.QUERY))
                .singleElement()
                .satisfies(id -> assertThat(id.name()).startsWith("INTO_B_"));
    }

    private void apply(String insert) throws IOException {
        target.apply(plan(insert));
    }

    private Plan plan(String insert) throws IOException {
        write("CREATE STREAM a (id STRING KEY, n INT) WITH (kafka_topic='t', partitions=1, value_format='JSON');"
                + "CREATE STREAM b (id STRING KEY, n INT) WITH (kafka_topic='u', partitions=1, value_format='JSON');"
                + insert);
        return plan();
    }

    private void write(String sql) throws IOException {
        Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(root.resolve("pipelines/p.yaml"), "pipeline: p\nstatements: [p.sql]\n");
        Files.writeString(root.resolve("pipelines/p.sql"), sql);
    }

    private Plan plan() {
        DesiredState desired =
                Project.open(root).value().pipeline("p", "local", Map.of()).value();
        return PLANNER.plan(desired, target.ledger(), target.live()).value();
    }
}
