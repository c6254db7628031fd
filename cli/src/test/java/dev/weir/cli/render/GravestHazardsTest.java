package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.hazard.Hazard;
import dev.weir.model.HazardCode;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GravestHazardsTest {
    @Test
    void countsWhatGoes() {
        assertThat(GravestHazards.sentence(List.of(
                        hazard(HazardCode.TOPIC_DELETED, 1000),
                        hazard(HazardCode.TOPIC_DELETED, 200),
                        hazard(HazardCode.DOWNTIME, 0))))
                .isEqualTo("This deletes 2 topics with 1,200 records. ");
    }

    @Test
    void namesTheTwoGravest() {
        assertThat(GravestHazards.sentence(List.of(
                        hazard(HazardCode.DUPLICATES, 7),
                        hazard(HazardCode.RECORDS_SKIPPED, 1),
                        hazard(HazardCode.STATE_LOST, 0))))
                .isEqualTo("This loses what 1 resource had kept and leaves out 1 record. ");
    }

    @Test
    void whatIsOnlyTimeIsntWorthASentence() {
        assertThat(GravestHazards.sentence(
                        List.of(hazard(HazardCode.DOWNTIME, 0), hazard(HazardCode.RECORDS_REPROCESSED, 9))))
                .isEmpty();
    }

    private static Hazard hazard(HazardCode code, long records) {
        return new Hazard(
                code,
                ResourceId.topic("t"),
                "It happens.",
                records == 0 ? OptionalLong.empty() : OptionalLong.of(records),
                Optional.empty(),
                false);
    }
}
