package dev.weir.compare;

import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pipeline that is gone and another one that is new and wants most of what the first had.
 *
 * @param shared how many resources both have
 * @param of how many the first had
 */
public record Renaming(String from, String to, int shared, int of) {

    static List<Renaming> among(List<Comparison> pipelines) {
        List<Renaming> found = new ArrayList<>();
        for (Comparison gone : pipelines) {
            for (Comparison next : pipelines) {
                if (gone.after().isEmpty() && next.before().isEmpty()) {
                    Renaming renaming = between(gone, next);
                    if (2 * renaming.shared > renaming.of) {
                        found.add(renaming);
                    }
                }
            }
        }
        return found;
    }

    private static Renaming between(Comparison gone, Comparison next) {
        SortedSet<ResourceId> had =
                new TreeSet<>(gone.before().orElseThrow().resources().keySet());
        int of = had.size();
        had.retainAll(next.after().orElseThrow().resources().keySet());
        return new Renaming(gone.pipeline(), next.pipeline(), had.size(), of);
    }
}
