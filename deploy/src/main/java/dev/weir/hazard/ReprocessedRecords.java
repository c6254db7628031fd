package dev.weir.hazard;

import dev.weir.model.HazardCode;
import java.util.List;
import java.util.OptionalLong;

/** Records that a rebuilt query reads once more, from the oldest that is still there. */
final class ReprocessedRecords implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        return Restarts.of(situation).stream()
                .filter(Restart::startsOver)
                .filter(restart -> restart.standing(true).findAny().isPresent())
                .map(restart -> again(restart, situation))
                .toList();
    }

    private static Hazard again(Restart restart, Situation situation) {
        List<Input> inputs = restart.standing(true).toList();
        List<OptionalLong> counts = inputs.stream()
                .map(input -> situation.measured().held(input.topic()))
                .toList();
        List<String> parts = inputs.stream()
                .map(input -> Counts.of(situation.measured().held(input.topic()), input.topic()))
                .toList();
        String what = "The " + restart.id() + " reads " + Counts.list(parts) + " again from the beginning.";
        return Hazard.of(HazardCode.RECORDS_REPROCESSED, restart.id(), what)
                .about(Counts.sum(counts))
                .at(situation.origin(restart.id()));
    }
}
