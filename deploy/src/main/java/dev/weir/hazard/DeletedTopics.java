package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.live.Observed;
import dev.weir.model.HazardCode;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Topics that go with their records: for good, or to be filled anew by a query that is rebuilt. */
final class DeletedTopics implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        List<Hazard> found = new ArrayList<>();
        situation
                .dropped()
                .forEach((id, topics) -> topics.stream()
                        .filter(topic ->
                                situation.live().find(ResourceId.topic(topic)).orElse(null) instanceof Observed.Topic)
                        .forEach(topic -> found.add(deleted(id, topic, situation))));
        return found;
    }

    private static Hazard deleted(ResourceId id, String topic, Situation situation) {
        OptionalLong held = situation.measured().held(topic);
        String records = held.isPresent() ? "its " + Counts.records(held.getAsLong()) : "all of its records";
        String what = "The topic " + topic + " goes with " + records + afterwards(id, situation) + ".";
        return Hazard.of(HazardCode.TOPIC_DELETED, id, what).about(held).at(situation.origin(id));
    }

    private static String afterwards(ResourceId id, Situation situation) {
        return situation.changes().stream()
                .filter(change -> change instanceof Change.Rebuild rebuild
                        && rebuild.before().id().equals(id))
                .map(change -> ((Change.Rebuild) change).drops()
                        ? ", and is made anew"
                        : ", once what is built beside it has caught up")
                .findFirst()
                .orElse("");
    }
}
