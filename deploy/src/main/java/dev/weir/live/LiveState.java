package dev.weir.live;

import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that exists on a target, whoever made it.
 *
 * @param functions the names of all functions that statements may call, in upper case; empty where nobody asked
 */
public record LiveState(
        Optional<ServerInfo> server, SortedMap<ResourceId, Observed> observed, Optional<SortedSet<String>> functions) {
    /** A target with nothing on it, which is also what an offline plan is made against. */
    public static final LiveState EMPTY = new LiveState(Optional.empty(), new TreeMap<>(), Optional.empty());

    public LiveState {
        observed = Collections.unmodifiableSortedMap(new TreeMap<>(observed));
        functions = functions.map(names -> Collections.unmodifiableSortedSet(new TreeSet<>(names)));
    }

    public static LiveState of(ServerInfo server, Collection<? extends Observed> found) {
        SortedMap<ResourceId, Observed> sorted = new TreeMap<>();
        found.forEach(thing -> sorted.put(thing.id(), thing));
        return new LiveState(Optional.of(server), sorted, Optional.empty());
    }

    public LiveState withFunctions(SortedSet<String> names) {
        return new LiveState(server, observed, Optional.of(names));
    }

    public Optional<Observed> find(ResourceId id) {
        return Optional.ofNullable(observed.get(id));
    }

    public boolean exists(ResourceId id) {
        return observed.containsKey(id);
    }
}
