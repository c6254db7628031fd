package dev.weir.graph;

import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** A depth-first search that keeps its own stack, so that a long chain of statements doesn't overflow the thread's. */
final class CycleSearch {
    private final SortedMap<ResourceId, SortedSet<ResourceId>> edges;
    private final Map<ResourceId, Boolean> open = new TreeMap<>();
    private final List<ResourceId> path = new ArrayList<>();
    private final List<Iterator<ResourceId>> rest = new ArrayList<>();
    private final List<List<ResourceId>> cycles = new ArrayList<>();

    CycleSearch(SortedMap<ResourceId, SortedSet<ResourceId>> edges) {
        this.edges = edges;
    }

    List<List<ResourceId>> find() {
        for (ResourceId start : edges.keySet()) {
            if (!open.containsKey(start)) {
                walk(start);
            }
        }
        return cycles;
    }

    private void walk(ResourceId start) {
        enter(start);
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            if (!rest.get(top).hasNext()) {
                open.put(path.remove(top), false);
                rest.remove(top);
                continue;
            }
            visit(rest.get(top).next());
        }
    }

    private void visit(ResourceId next) {
        Boolean onPath = open.get(next);
        if (onPath == null) {
            enter(next);
        } else if (onPath) {
            List<ResourceId> cycle = new ArrayList<>(path.subList(path.indexOf(next), path.size()));
            cycle.add(next);
            cycles.add(cycle);
        }
    }

    private void enter(ResourceId id) {
        open.put(id, true);
        path.add(id);
        rest.add(edges.getOrDefault(id, Collections.emptySortedSet()).iterator());
    }
}
