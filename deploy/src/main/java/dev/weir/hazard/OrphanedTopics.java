package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.HazardCode;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Topics that the pipeline made, wrote or declared, and has nothing to do with afterwards. */
final class OrphanedTopics implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        List<Hazard> found = new ArrayList<>();
        names(situation).forEach((topic, id) -> found.add(orphaned(topic, id, situation)));
        return found;
    }

    private static Hazard orphaned(String topic, ResourceId id, Situation situation) {
        OptionalLong held = situation.measured().held(topic);
        String records = held.isPresent() ? " with " + Counts.records(held.getAsLong()) : "";
        return Hazard.of(
                        HazardCode.TOPIC_ORPHANED,
                        id,
                        "The topic " + topic + " stays behind" + records
                                + "; nothing of the pipeline uses it any longer.")
                .about(held)
                .at(situation.origin(id));
    }

    /** The topics, each with what it belonged to. */
    static SortedMap<String, ResourceId> names(Situation situation) {
        SortedMap<String, ResourceId> left = new TreeMap<>();
        for (Change change : situation.changes()) {
            if (change instanceof Change.Delete delete) {
                leave(delete.before(), situation, left);
            } else if (change instanceof Change.Rebuild rebuild) {
                leave(rebuild.before(), situation, left);
            }
        }
        left.keySet().removeAll(situation.deletedTopics());
        left.keySet().removeAll(used(situation));
        left.keySet().removeIf(topic -> !situation.live().exists(ResourceId.topic(topic)));
        return left;
    }

    private static void leave(LedgerEntry before, Situation situation, SortedMap<String, ResourceId> left) {
        before.createdTopics().forEach(topic -> left.putIfAbsent(topic, before.id()));
        if (before.id().kind() == ResourceKind.TOPIC) {
            left.putIfAbsent(before.id().name(), before.id());
        }
        if (Queries.of(before.resource()).isPresent() && before.id().kind() != ResourceKind.QUERY) {
            new SourceTopics(situation).topic(before.id()).ifPresent(topic -> left.putIfAbsent(topic, before.id()));
        }
    }

    /** Topics that the pipeline goes on to declare, write or read. */
    private static SortedSet<String> used(Situation situation) {
        SortedSet<String> used = new TreeSet<>();
        situation.desired().makes().values().forEach(used::addAll);
        situation.desired().resources().forEach((id, resource) -> {
            if (id.kind() == ResourceKind.TOPIC) {
                used.add(id.name());
            }
            if (resource instanceof Resource.SqlObject object) {
                used.add(SourceTopics.written(object.statement()));
            }
        });
        return used;
    }
}
