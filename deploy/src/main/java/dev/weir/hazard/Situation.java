package dev.weir.hazard;

import dev.weir.desired.DesiredState;
import dev.weir.diff.Change;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Measured;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the cost of a plan is found in.
 *
 * @param changes of the plan
 * @param dropped what the plan's steps remove from the target, each with the topics that go along
 * @param measured nothing where nobody looked; then hazards have no counts, and readers from outside aren't seen
 */
public record Situation(
        DesiredState desired,
        List<Change> changes,
        SortedMap<ResourceId, List<String>> dropped,
        LedgerState ledger,
        LiveState live,
        Measured measured) {

    public Situation {
        changes = List.copyOf(changes);
        dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
    }

    public Situation with(Measured other) {
        return new Situation(desired, changes, dropped, ledger, live, other);
    }

    SortedSet<String> deletedTopics() {
        SortedSet<String> topics = new TreeSet<>();
        dropped.values().forEach(topics::addAll);
        return topics;
    }

    Optional<Place> origin(ResourceId id) {
        return Optional.ofNullable(desired.origins().get(id)).map(Place::of);
    }

    /** The pipeline wants it or owns it. */
    boolean ours(ResourceId id) {
        return ledger.find(id).isPresent() || desired.resources().containsKey(id);
    }

    /** What was applied last of something that goes or is made anew. */
    Optional<Resource.SqlObject> applied(ResourceId id) {
        return ledger.find(id)
                .map(LedgerEntry::resource)
                .filter(Resource.SqlObject.class::isInstance)
                .map(Resource.SqlObject.class::cast);
    }
}
