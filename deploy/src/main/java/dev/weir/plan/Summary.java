package dev.weir.plan;

import dev.weir.diff.Change;
import java.util.List;

/** How many resources a plan adds, changes, rebuilds, destroys, adopts and leaves alone. */
public record Summary(int add, int change, int rebuild, int destroy, int adopt, int keep) {

    public static Summary of(List<Change> changes) {
        int[] counts = new int[6];
        for (Change change : changes) {
            counts[column(change)]++;
        }
        return new Summary(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private static int column(Change change) {
        if (change instanceof Change.Create) {
            return 0;
        }
        if (change instanceof Change.ReplaceInPlace || change instanceof Change.Alter) {
            return 1;
        }
        if (change instanceof Change.Rebuild) {
            return 2;
        }
        if (change instanceof Change.Delete) {
            return 3;
        }
        return change instanceof Change.Keep keep && keep.adopted() ? 4 : 5;
    }
}
