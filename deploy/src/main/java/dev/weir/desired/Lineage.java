package dev.weir.desired;

import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where records come from and where they go, over topics, schemas, data, connectors, types, streams, tables and queries. Single rows are left out.
 *
 * @param nodes with the pipeline that each belongs to; empty for what is there without any, such as external streams
 * @param edges along which records flow; a schema or a type flows into what is made of it
 */
public record Lineage(SortedMap<ResourceId, String> nodes, SortedSet<Edge> edges) {
    public Lineage {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
        edges = Collections.unmodifiableSortedSet(new TreeSet<>(edges));
    }

    /** One thing whose records get to another. */
    public record Edge(ResourceId from, ResourceId to) implements Comparable<Edge> {
        private static final Comparator<Edge> ORDER =
                Comparator.comparing(Edge::from).thenComparing(Edge::to);

        @Override
        public int compareTo(Edge other) {
            return ORDER.compare(this, other);
        }
    }

    /** The lineage of several pipelines, connected where one reads what another makes; or of several states of one. */
    public static Lineage of(Collection<DesiredState> states) {
        LineageTracing tracing = new LineageTracing();
        states.forEach(tracing::own);
        states.forEach(tracing::connect);
        return tracing.traced();
    }

    /** Only some nodes, with those that they have an edge with. */
    public Lineage around(Collection<ResourceId> some) {
        SortedSet<Edge> near = new TreeSet<>(edges);
        near.removeIf(edge -> !some.contains(edge.from()) && !some.contains(edge.to()));
        SortedSet<ResourceId> kept = new TreeSet<>(some);
        near.forEach(edge -> kept.addAll(List.of(edge.from(), edge.to())));
        SortedMap<ResourceId, String> inside = new TreeMap<>(nodes);
        inside.keySet().retainAll(kept);
        return new Lineage(inside, near);
    }
}
