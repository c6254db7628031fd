package dev.weir.model;

import dev.weir.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a manifest says about how its resources may change.
 *
 * @param allowed hazards that need no further approval
 * @param moves resources that have got other names
 * @param strategy for rebuilding what has none of its own
 * @param cares what is said of single resources
 */
public record ChangeRules(
        SortedSet<HazardCode> allowed, List<Move> moves, Strategy strategy, SortedMap<ResourceId, Care> cares) {
    public static final ChangeRules NONE =
            new ChangeRules(new TreeSet<>(), List.of(), Strategy.RECREATE, new TreeMap<>());

    public ChangeRules {
        allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
        moves = List.copyOf(moves);
        cares = Collections.unmodifiableSortedMap(new TreeMap<>(cares));
    }

    /** A resource that is called {@code to} now and was called {@code from}; both are of the same kind. */
    public record Move(ResourceId from, ResourceId to, Span span) {}

    /**
     * @param strategy for rebuilding it
     * @param preventDestroy it may never be removed, not even to be created again
     */
    public record Care(Optional<Strategy> strategy, boolean preventDestroy, Span span) {}

    public Strategy strategy(ResourceId id) {
        return Optional.ofNullable(cares.get(id)).flatMap(Care::strategy).orElse(strategy);
    }

    /** The same about resources that have other names. */
    public ChangeRules renamed(UnaryOperator<ResourceId> names) {
        SortedMap<ResourceId, Care> all = new TreeMap<>();
        cares.forEach((id, care) -> all.put(names.apply(id), care));
        return new ChangeRules(allowed, moves, strategy, all);
    }

    /** Where the manifest says that a resource must not be removed. */
    public Optional<Span> prevented(ResourceId id) {
        return Optional.ofNullable(cares.get(id)).filter(Care::preventDestroy).map(Care::span);
    }
}
