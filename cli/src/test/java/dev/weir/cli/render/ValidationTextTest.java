package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diff.Change;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.plan.Basis;
import dev.weir.plan.Plan;
import dev.weir.plan.ServerValidation;
import dev.weir.plan.Unvalidated;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ValidationTextTest {
    private static final ResourceId STREAM = ResourceId.parse("stream/S").orElseThrow();
    private static final ResourceId TABLE = ResourceId.parse("table/T").orElseThrow();

    private static final ServerValidation DONE = new ServerValidation(
            "ksqlDB 7.9.0",
            12,
            List.of(
                    new Unvalidated(STREAM, Unvalidated.Reason.CONNECTOR),
                    new Unvalidated(TABLE, Unvalidated.Reason.CONNECTOR),
                    new Unvalidated(TABLE, Unvalidated.Reason.SCHEMA)),
            Optional.empty());

    private static final ServerValidation SKIPPED =
            new ServerValidation("ksqlDB 7.9.0", 0, List.of(), Optional.of("It didn't\u001b answer."));

    @Test
    void saysHowManyAndWhatIsOpen() {
        assertThat(ValidationText.render(DONE).plain())
                .isEqualTo("Validated by ksqlDB 7.9.0: 12 statements, 2 wait for a connector's first record,"
                        + " 1 needs a schema that is registered first.\n");
    }

    @Test
    void saysWhyItWasNotDone() {
        assertThat(ValidationText.render(SKIPPED).plain())
                .isEqualTo("Not validated by ksqlDB 7.9.0: It didn't\\u001b answer.\n");
    }

    @Test
    void bothViewsOfAPlanTellIt() {
        Resource topic = new Resource.Topic("t", OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>());
        Plan plan = new Plan(
                        new Plan.Header("p", "sandbox", Basis.NONE, "1.2.3"),
                        List.of(new Change.Create(topic, Optional.empty())),
                        List.of(),
                        List.of())
                .validated(DONE);
        assertThat(PlanJson.lines(plan))
                .contains(
                        "{\"type\":\"server_validation\",\"pipeline\":\"p\",\"server\":\"ksqlDB 7.9.0\",\"validated\":12,"
                                + "\"unvalidated\":[{\"resource\":\"stream/S\",\"reason\":\"connector\"},"
                                + "{\"resource\":\"table/T\",\"reason\":\"connector\"},"
                                + "{\"resource\":\"table/T\",\"reason\":\"schema\"}]}");
        assertThat(PlanJson.lines(plan.validated(SKIPPED)))
                .anyMatch(line -> line.contains("\"skipped\":\"It didn't\\u001B answer.\""));
    }
}
