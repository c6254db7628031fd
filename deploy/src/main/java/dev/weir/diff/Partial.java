package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.graph.DependencyGraph;
import dev.weir.model.ResourceId;
import dev.weir.strategy.Succession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the changes of a pipeline down to a part that can stand alone. What was named comes with what it needs and isn't there yet, and with what has to be
 * rebuilt together with it; what was excluded takes everything with it that needs it, or that couldn't be rebuilt without it.
 */
final class Partial {
    private final Selection selection;
    private final Succession succession;
    private final DesiredState desired;
    private final Downstream downstream;
    private final Map<ResourceId, Change> all;

    /** @param all every change, before rebuilding was carried on */
    Partial(Selection selection, Succession succession, Downstream downstream, Map<ResourceId, Change> all) {
        this.selection = selection;
        this.succession = succession;
        this.desired = succession.desired();
        this.downstream = downstream;
        this.all = new TreeMap<>(all);
    }

    /** The changes that are left, with rebuilding carried on. */
    Map<ResourceId, Change> changes() {
        SortedSet<ResourceId> chosen = chosen();
        SortedSet<ResourceId> excluded = excluded();
        while (true) {
            Map<ResourceId, Change> left = cut(chosen);
            SortedSet<ResourceId> broken = new TreeSet<>(excluded);
            broken.removeIf(id -> !acts(left.get(id)));
            if (broken.isEmpty()) {
                return left;
            }
            int before = chosen.size();
            chosen.removeIf(id -> Downstream.dropped(id, left) && reaches(id, broken));
            if (chosen.size() == before) {
                throw new IllegalStateException("excluded and yet rebuilt for no reason: " + broken);
            }
        }
    }

    /** Whether what is wrong with a resource stands in the plan's way. */
    boolean isAbout(ResourceId id) {
        return chosen().contains(id);
    }

    /** Says what the plan leaves out, and what comes along without having been named. */
    Optional<Diagnostic> note(Map<ResourceId, Change> left) {
        SortedSet<ResourceId> out = new TreeSet<>();
        SortedSet<ResourceId> along = new TreeSet<>();
        all.forEach((id, change) -> {
            if (acts(change) && !acts(left.get(id))) {
                out.add(id);
            }
        });
        left.forEach((id, change) -> {
            if (acts(change) && !named(id)) {
                along.add(id);
            }
        });
        if (out.isEmpty() && along.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.warning(
                "WEIR-RUN-155",
                "The plan is partial",
                sentence("It leaves out changes to: ", out) + sentence("It takes along, because it has to: ", along)
                        + "Apply the whole pipeline when you can."));
    }

    private static String sentence(String begin, Collection<ResourceId> ids) {
        return ids.isEmpty()
                ? ""
                : begin + ids.stream().map(ResourceId::toString).collect(Collectors.joining(", ")) + ". ";
    }

    /** What was named, and what it needs and doesn't find. */
    private SortedSet<ResourceId> chosen() {
        SortedSet<ResourceId> chosen = new TreeSet<>(all.keySet());
        chosen.removeIf(id -> !named(id));
        SortedSet<ResourceId> reached = new TreeSet<>();
        List.copyOf(chosen).forEach(id -> need(id, chosen, reached));
        chosen.removeAll(excluded());
        return chosen;
    }

    private void need(ResourceId id, SortedSet<ResourceId> chosen, SortedSet<ResourceId> reached) {
        if (!reached.add(id)) {
            return;
        }
        for (ResourceId needed : desired.dependencies().dependenciesOf(id)) {
            if (all.get(needed) instanceof Change.Create) {
                chosen.add(needed);
                need(needed, chosen, reached);
            }
        }
    }

    private boolean named(ResourceId id) {
        return selection.names(written(id));
    }

    /** As the manifest calls it. */
    private ResourceId written(ResourceId id) {
        return succession.standsFor().getOrDefault(id, id);
    }

    private SortedSet<ResourceId> excluded() {
        List<ResourceId> named = all.keySet().stream()
                .filter(id -> selection.excludes(written(id)))
                .toList();
        SortedSet<ResourceId> excluded = new TreeSet<>(downstream.graph().downstream(named));
        excluded.addAll(named);
        return excluded;
    }

    private Map<ResourceId, Change> cut(SortedSet<ResourceId> chosen) {
        Map<ResourceId, Change> left = new TreeMap<>();
        all.forEach((id, change) -> {
            if (chosen.contains(id)) {
                left.put(id, change);
            } else if (!(change instanceof Change.Create || change instanceof Change.Delete)) {
                left.put(
                        id,
                        new Change.Keep(
                                Optional.ofNullable(desired.resources().get(id)).orElseThrow(),
                                false,
                                Optional.empty()));
            }
        });
        downstream.spread(left);
        deletionsInTheWay(left);
        return left;
    }

    /** Nothing can be dropped while something reads it that the pipeline has given up. */
    private void deletionsInTheWay(Map<ResourceId, Change> left) {
        List<ResourceId> dropped = left.keySet().stream()
                .filter(id -> id.kind().ofKsqlDb() && Downstream.dropped(id, left))
                .toList();
        for (ResourceId id : downstream.graph().downstream(dropped)) {
            if (!left.containsKey(id) && id.kind().ofKsqlDb() && all.get(id) instanceof Change.Delete delete) {
                left.put(id, delete);
            }
        }
    }

    private boolean reaches(ResourceId root, SortedSet<ResourceId> targets) {
        DependencyGraph graph = downstream.graph();
        return graph.downstream(List.of(root)).stream().anyMatch(targets::contains);
    }

    private static boolean acts(@Nullable Change change) {
        return change != null && !(change instanceof Change.Keep keep && !keep.adopted());
    }
}
