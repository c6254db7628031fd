package dev.weir.hazard;

import dev.weir.model.HazardCode;
import dev.weir.model.ResourceId;
import java.util.List;

/**
 * How long rebuilt queries write nothing. A server takes about half a second for a DROP and as much for a CREATE … AS, one after the other, and everything is
 * dropped before anything is made; for a query that has been started within the last 30 seconds it can take three quarters of a minute to stop.
 */
final class Downtime implements Rule {
    private static final double SECONDS_A_STATEMENT = 0.5;

    @Override
    public List<Hazard> find(Situation situation) {
        List<ResourceId> pausing = Restarts.of(situation).stream()
                .filter(Restart::pauses)
                .map(Restart::id)
                .toList();
        return pausing.isEmpty() ? List.of() : List.of(hazard(pausing, situation));
    }

    private static Hazard hazard(List<ResourceId> pausing, Situation situation) {
        ResourceId first = pausing.get(0);
        String who = pausing.size() == 1 ? "the " + first : "the " + first + " and " + (pausing.size() - 1) + " more";
        String what = "For about " + seconds(situation) + " nothing comes from " + who
                + ", and up to 45 s longer if one was started less than 30 s ago.";
        return Hazard.of(HazardCode.DOWNTIME, first, what).at(situation.origin(first));
    }

    private static String seconds(Situation situation) {
        long dropped = situation.dropped().keySet().stream()
                .filter(id -> id.kind().ofKsqlDb())
                .count();
        long made = situation.dropped().keySet().stream()
                .filter(id -> id.kind().ofKsqlDb())
                .filter(id -> situation.desired().resources().containsKey(id))
                .count();
        return Math.max(1, Math.round((dropped + made) * SECONDS_A_STATEMENT)) + " s";
    }
}
