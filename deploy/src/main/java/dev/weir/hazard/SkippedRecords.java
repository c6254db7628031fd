package dev.weir.hazard;

import dev.weir.live.Measured;
import dev.weir.model.HazardCode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Records that a rebuilt query doesn't get to see: they have expired since the old one read them, or it starts behind them. */
final class SkippedRecords implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        List<Hazard> found = new ArrayList<>();
        Restarts.of(situation).stream().filter(Restart::startsOver).forEach(restart -> {
            restart.standing(true)
                    .filter(input -> gone(input, situation) > 0)
                    .forEach(input -> found.add(expired(restart, input, situation)));
            restart.standing(false).forEach(input -> found.add(behind(restart, input, situation)));
        });
        return found;
    }

    private static long gone(Input input, Situation situation) {
        return situation
                .measured()
                .find(input.topic())
                .map(Measured.Extent::gone)
                .orElse(0L);
    }

    private static Hazard expired(Restart restart, Input input, Situation situation) {
        long gone = gone(input, situation);
        String what = Counts.records(gone) + " of " + input.topic() + " have expired; what the " + restart.id()
                + " made of them doesn't come back.";
        return hazard(restart, what, OptionalLong.of(gone), situation);
    }

    /** With its output kept, only what comes meanwhile is missing. */
    private static Hazard behind(Restart restart, Input input, Situation situation) {
        if (restart.sinkStays()) {
            String what = "The " + restart.id() + " starts at the end of " + input.topic()
                    + "; what arrives while it is rebuilt is never read.";
            return hazard(restart, what, OptionalLong.empty(), situation);
        }
        OptionalLong held = situation.measured().held(input.topic());
        String missed = held.isPresent() ? Counts.records(held.getAsLong()) : "what is there already";
        String what =
                "The " + restart.id() + " starts at the end of " + input.topic() + ", and leaves out " + missed + ".";
        return hazard(restart, what, held, situation);
    }

    private static Hazard hazard(Restart restart, String what, OptionalLong records, Situation situation) {
        return Hazard.of(HazardCode.RECORDS_SKIPPED, restart.id(), what)
                .about(records)
                .at(situation.origin(restart.id()));
    }
}
