package dev.weir.compare;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A project as it is or was at one time.
 *
 * @param name what people call it, such as a branch
 * @param commit its id; empty for files that aren't committed
 * @param pipelines by name
 */
public record ProjectState(String name, Optional<String> commit, SortedMap<String, Checked<DesiredState>> pipelines) {
    private static final int SHORT = 8;

    public ProjectState {
        pipelines = Collections.unmodifiableSortedMap(new TreeMap<>(pipelines));
    }

    /** As much of the commit's id as people read. */
    public Optional<String> shortCommit() {
        return commit.map(id -> id.substring(0, Math.min(SHORT, id.length())));
    }
}
