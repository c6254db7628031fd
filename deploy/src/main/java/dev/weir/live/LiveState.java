package dev.weir.live;

import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

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

    /** With more that exists. */
    public LiveState with(Collection<? extends Observed> more) {
        SortedMap<ResourceId, Observed> all = new TreeMap<>(observed);
        more.forEach(thing -> all.put(thing.id(), thing));
        return new LiveState(server, all, functions);
    }

    public LiveState withFunctions(SortedSet<String> names) {
        return new LiveState(server, observed, Optional.of(names));
    }

    /** With the compatibility of some subjects. */
    public LiveState withLevels(Predicate<String> wanted, Function<String, Optional<String>> level) {
        SortedMap<ResourceId, Observed> told = new TreeMap<>(observed);
        told.replaceAll((id, thing) -> thing instanceof Observed.Subject subject && wanted.test(subject.subject())
                ? subject.at(level.apply(subject.subject()))
                : thing);
        return new LiveState(server, told, functions);
    }

    public Optional<Observed> find(ResourceId id) {
        return Optional.ofNullable(observed.get(id));
    }

    public boolean exists(ResourceId id) {
        return observed.containsKey(id);
    }
}
