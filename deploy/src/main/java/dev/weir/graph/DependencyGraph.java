package dev.weir.graph;

import dev.weir.model.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Which resource needs which others to exist first. The same resources and edges give the same orders, however they were put in. */
public final class DependencyGraph {
    private final SortedMap<ResourceId, SortedSet<ResourceId>> needs;
    private final SortedMap<ResourceId, SortedSet<ResourceId>> neededBy;

    private DependencyGraph(SortedMap<ResourceId, SortedSet<ResourceId>> needs) {
        this.needs = needs;
        this.neededBy = reversed(needs);
    }

    /**
     * @param dependencies by dependent. What is only named as a dependency and is no key is outside of the graph and left out.
     */
    public static DependencyGraph of(Map<ResourceId, ? extends Collection<ResourceId>> dependencies) {
        SortedMap<ResourceId, SortedSet<ResourceId>> needs = new TreeMap<>();
        dependencies.forEach((id, targets) -> {
            SortedSet<ResourceId> inside = new TreeSet<>(targets);
            inside.removeIf(target -> !dependencies.containsKey(target));
            needs.put(id, inside);
        });
        return new DependencyGraph(needs);
    }

    /** The same with other ids. */
    public DependencyGraph renamed(UnaryOperator<ResourceId> names) {
        SortedMap<ResourceId, SortedSet<ResourceId>> renamed = new TreeMap<>();
        needs.forEach((id, targets) -> {
            SortedSet<ResourceId> others = new TreeSet<>();
            targets.forEach(target -> others.add(names.apply(target)));
            renamed.put(names.apply(id), others);
        });
        return new DependencyGraph(renamed);
    }

    public SortedSet<ResourceId> nodes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(needs.keySet()));
    }

    /** What must exist before {@code id}, directly. */
    public SortedSet<ResourceId> dependenciesOf(ResourceId id) {
        return Collections.unmodifiableSortedSet(needs.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** What needs {@code id} directly. */
    public SortedSet<ResourceId> dependentsOf(ResourceId id) {
        return Collections.unmodifiableSortedSet(neededBy.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** Every resource after those that it needs; among those that are free, in the order of their ids. Members of cycles, and what needs them, are left out. */
    public List<ResourceId> order() {
        Map<ResourceId, Integer> missing = new TreeMap<>();
        PriorityQueue<ResourceId> free = new PriorityQueue<>();
        needs.forEach((id, targets) -> {
            missing.put(id, targets.size());
            if (targets.isEmpty()) {
                free.add(id);
            }
        });
        List<ResourceId> order = new ArrayList<>();
        while (!free.isEmpty()) {
            ResourceId next = free.remove();
            order.add(next);
            for (ResourceId dependent : dependentsOf(next)) {
                if (missing.merge(dependent, -1, Integer::sum) == 0) {
                    free.add(dependent);
                }
            }
        }
        return order;
    }

    /** Everything that needs one of {@code roots}, directly or not, without the roots; nearest first. */
    public List<ResourceId> downstream(Collection<ResourceId> roots) {
        SortedSet<ResourceId> seen = new TreeSet<>(roots);
        Deque<ResourceId> open = new ArrayDeque<>(seen);
        List<ResourceId> found = new ArrayList<>();
        while (!open.isEmpty()) {
            for (ResourceId dependent : dependentsOf(open.remove())) {
                if (seen.add(dependent)) {
                    found.add(dependent);
                    open.add(dependent);
                }
            }
        }
        return found;
    }

    /** Each cycle as a path that ends where it began; empty where {@link #order()} is complete. */
    public List<List<ResourceId>> cycles() {
        return new CycleSearch(needs).find();
    }

    private static SortedMap<ResourceId, SortedSet<ResourceId>> reversed(
            SortedMap<ResourceId, SortedSet<ResourceId>> edges) {
        SortedMap<ResourceId, SortedSet<ResourceId>> reversed = new TreeMap<>();
        edges.forEach((from, targets) -> targets.forEach(
                to -> reversed.computeIfAbsent(to, unused -> new TreeSet<>()).add(from)));
        return reversed;
    }
}
