package dev.weir.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.port.SchemaTrial;
import dev.weir.port.SchemaVerdict;
import dev.weir.project.Project;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import dev.weir.testing.FakeTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDryRunTest {
    private static final Planner PLANNER = new Planner("local", "test");

    @TempDir
    Path directory;

    @Test
    void anIncompatibleSchemaIsAnErrorInTheRegistrysWords() throws IOException {
        List<Diagnostic> found =
                checked("", schema -> new SchemaVerdict(false, "BACKWARD", List.of("B has no default")));
        assertThat(found).extracting(Diagnostic::code).containsExactly("WEIR-MAN-085");
        assertThat(found.get(0).isError()).isTrue();
        assertThat(found.get(0).detail()).contains("s-value", "BACKWARD", "The registry says: B has no default");
        assertThat(found.get(0).span()).isPresent();
    }

    @Test
    void aCompatibleOneAndOneThatNeedsNotBeAreFine() throws IOException {
        assertThat(checked("", schema -> new SchemaVerdict(true, "BACKWARD", List.of())))
                .isEmpty();
        assertThat(checked(", compatibility: BACKWARD", schema -> new SchemaVerdict(true, "FULL", List.of())))
                .isEmpty();
        assertThat(checked(", compatibility: NONE", schema -> {
                    throw new IllegalStateException("needs no question");
                }))
                .isEmpty();
    }

    @Test
    void whatTheLevelThatHoldsNowDoesNotSettleIsNoted() throws IOException {
        assertThat(checked(", compatibility: FORWARD", schema -> new SchemaVerdict(false, "BACKWARD", List.of())))
                .extracting(Diagnostic::code, Diagnostic::isError)
                .containsExactly(tuple("WEIR-MAN-086", false));
        assertThat(checked(", compatibility: FULL", schema -> new SchemaVerdict(true, "BACKWARD", List.of())))
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-MAN-086");
    }

    @Test
    void aRegistryThatCanNotTellMakesNoPlanWorse() throws IOException {
        assertThat(checked("", schema -> {
                    throw new ServerException(
                            FailureKind.FAILED, Diagnostic.error("WEIR-NET-154", "s", "It says (500): no."));
                }))
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-MAN-086");
        assertThat(checked("", schema -> {
                    throw new ServerException(
                            FailureKind.REFUSED, Diagnostic.error("WEIR-NET-152", "s", "It says (422): no."));
                }))
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-MAN-085");
    }

    private List<Diagnostic> checked(String more, SchemaTrial registry) throws IOException {
        FakeTarget target = new FakeTarget("p");
        target.apply(plan(desired("", ""), target));
        DesiredState desired = desired(", {\"name\": \"b\", \"type\": \"long\"}", more);
        return SchemaDryRun.of(plan(desired, target), desired, registry);
    }

    private static Plan plan(DesiredState desired, FakeTarget target) {
        return PLANNER.plan(desired, target.ledger(), target.live()).value();
    }

    private DesiredState desired(String field, String more) throws IOException {
        Path project = Files.createDirectories(directory.resolve("pipelines"));
        Files.writeString(project.resolve("p.yaml"), "pipeline: p\nschemas: {s-value: {avro: s.avsc" + more + "}}\n");
        Files.writeString(
                project.resolve("s.avsc"),
                "{\"type\": \"record\", \"name\": \"s\", \"fields\": [{\"name\": \"a\", \"type\": \"long\"}" + field
                        + "]}");
        return Project.open(directory)
                .then(found -> found.pipeline("p", "local", Map.of()))
                .value();
    }
}
