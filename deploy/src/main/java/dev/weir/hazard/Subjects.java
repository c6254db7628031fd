package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.live.Observed;
import dev.weir.model.HazardCode;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Subjects that go, with their topics or alone, and subjects that stay behind with a topic. */
final class Subjects implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        List<Hazard> found = new ArrayList<>();
        for (Change change : situation.changes()) {
            boolean own = change.id().kind() == ResourceKind.SCHEMA
                    && situation.dropped().containsKey(change.id());
            if (own && situation.live().exists(change.id())) {
                found.add(deleted(change.id().name(), change.id(), situation));
            }
        }
        situation
                .dropped()
                .forEach((id, topics) -> topics.stream()
                        .flatMap(topic -> of(topic, situation))
                        .forEach(subject -> found.add(deleted(subject, id, situation))));
        SortedMap<String, ResourceId> orphans = OrphanedTopics.names(situation);
        orphans.forEach((topic, id) ->
                of(topic, situation).forEach(subject -> found.add(orphaned(subject, topic, id, situation))));
        return found;
    }

    /** Those that are named after a topic and that the pipeline doesn't declare itself. */
    private static Stream<String> of(String topic, Situation situation) {
        return Stream.of(topic + "-key", topic + "-value")
                .filter(subject ->
                        situation.live().find(ResourceId.schema(subject)).orElse(null) instanceof Observed.Subject)
                .filter(subject -> !situation.ours(ResourceId.schema(subject)));
    }

    private static Hazard deleted(String subject, ResourceId id, Situation situation) {
        return Hazard.of(HazardCode.SUBJECT_DELETED, id, "The subject " + subject + " goes with all of its versions.")
                .at(situation.origin(id));
    }

    private static Hazard orphaned(String subject, String topic, ResourceId id, Situation situation) {
        return Hazard.of(
                        HazardCode.SUBJECT_ORPHANED,
                        id,
                        "The subject " + subject + " stays behind with the topic " + topic + ".")
                .at(situation.origin(id));
    }
}
