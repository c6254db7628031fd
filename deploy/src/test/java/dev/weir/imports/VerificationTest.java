package dev.weir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.DataFormat;
import dev.weir.model.Resource;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Planner;
import dev.weir.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether an import says by itself what a plan would do about it. */
class VerificationTest {
    private static final Observed TOPIC = new Observed.Topic("a", 1, 1, new TreeMap<>());
    private static final Observed STAR = source("B", "B", """
            CREATE STREAM B WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='B', PARTITIONS=1, REPLICAS=1, RETENTION_MS=604800000) AS SELECT *
            FROM A A
            EMIT CHANGES;""", List.of("CSAS_B_1"), "N");

    @TempDir
    Path root;

    @Test
    void what_is_taken_over_as_it_is_is_no_problem() throws IOException {
        assertThat(problems(LedgerState.empty("shop"), TOPIC, a("N"), STAR)).isEmpty();
    }

    @Test
    void a_star_that_gives_more_by_now_is_told() throws IOException {
        List<Diagnostic> problems = problems(LedgerState.empty("shop"), TOPIC, a("N", "M"), STAR);
        assertThat(problems).extracting(Diagnostic::code).containsExactly("WEIR-IMP-009");
        assertThat(problems.get(0).detail()).contains("stream B", "its SELECT * gives M as well by now");
    }

    @Test
    void what_the_pipeline_owns_and_an_import_cannot_find_is_told() throws IOException {
        Resource load = new Resource.DataLoad(
                "a", "data/a.jsonl", "0", DataFormat.JSON_LINES, DataFormat.Value.JSON, Optional.empty());
        LedgerEntry entry = LedgerEntry.intended(load, List.of(), List.of()).in(LedgerEntry.State.APPLIED);
        List<Diagnostic> problems = problems(LedgerState.of("shop", List.of(entry)), TOPIC, a("N"), STAR);
        assertThat(problems).extracting(Diagnostic::code).containsExactly("WEIR-IMP-009");
        assertThat(problems.get(0).detail()).contains("data a from data/a.jsonl", "delete");
    }

    private List<Diagnostic> problems(LedgerState ledger, Observed... observed) throws IOException {
        LiveState live = LiveState.of(new ServerInfo("7.9.0", "default_"), List.of(observed));
        TargetFacts facts =
                new TargetFacts("prod", Optional.empty(), live, new TreeMap<>(), new TreeMap<>(), OptionalInt.empty());
        for (ImportedFile file :
                Importer.project(facts, Choice.EVERYTHING, "shop", true).files()) {
            Path path = root.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        return Verification.of(
                Project.open(root).then(project -> project.pipeline("shop", "prod", Map.of())),
                new Planner("prod", "test"),
                ledger,
                live);
    }

    private static Observed a(String... columns) {
        String text = "CREATE STREAM A (" + String.join(" INTEGER, ", columns)
                + " INTEGER) WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='a', KEY_FORMAT='KAFKA', VALUE_FORMAT='JSON');";
        return source("A", "a", text, List.of(), columns);
    }

    private static Observed source(String name, String topic, String text, List<String> writers, String... columns) {
        return new Observed.Source(ResourceKind.STREAM, name, topic, text, List.of(), writers, List.of(columns));
    }
}
