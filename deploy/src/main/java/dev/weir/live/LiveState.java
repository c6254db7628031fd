package dev.weir.live;

import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that exists on a target, whoever made it. */
public record LiveState(Optional<ServerInfo> server, SortedMap<ResourceId, Observed> observed) {
    /** A target with nothing on it, which is also what an offline plan is made against. */
    public static final LiveState EMPTY = new LiveState(Optional.empty(), new TreeMap<>());

    public LiveState {
        observed = Collections.unmodifiableSortedMap(new TreeMap<>(observed));
    }

    public static LiveState of(ServerInfo server, Collection<? extends Observed> found) {
        SortedMap<ResourceId, Observed> sorted = new TreeMap<>();
        found.forEach(thing -> sorted.put(thing.id(), thing));
        return new LiveState(Optional.of(server), sorted);
    }

    public Optional<Observed> find(ResourceId id) {
        return Optional.ofNullable(observed.get(id));
    }

    public boolean exists(ResourceId id) {
        return observed.containsKey(id);
    }
}
