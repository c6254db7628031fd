package dev.weir.hazard;

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
        String again = situation.desired().resources().containsKey(id) ? ", and is made anew" : "";
        return Hazard.of(HazardCode.TOPIC_DELETED, id, "The topic " + topic + " goes with " + records + again + ".")
                .about(held)
                .at(situation.origin(id));
    }
}
