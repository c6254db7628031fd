package dev.weir.health;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at queries again and again, and tells from what has moved between the looks how they stand. Not thread-safe. */
public final class HealthWatch {
    private final long since;
    private final SortedMap<String, Long> first = new TreeMap<>();
    private final SortedMap<String, Long> goals = new TreeMap<>();
    private final SortedSet<String> behind = new TreeSet<>();
    private SortedMap<String, Standing> standings = new TreeMap<>();

    /** @param since errors from before are over and done with if the query works; in milliseconds since 1970 */
    public HealthWatch(long since) {
        this.since = since;
    }

    /** How each query stands, by its id. */
    public SortedMap<String, Standing> look(Collection<QueryHealth> queries) {
        SortedMap<String, Standing> now = new TreeMap<>();
        for (QueryHealth query : queries) {
            Standing standing = standing(query);
            now.put(query.id(), standing);
            progress(query, standing);
        }
        standings = now;
        return now;
    }

    /** Whether all that was looked at last does its work. */
    public boolean allWell() {
        return standings.values().stream().allMatch(Standing::well);
    }

    /** Whether a query has not yet worked through what was there when it was first looked at. What comes in afterwards doesn't count. */
    public boolean isBehind(String query) {
        return behind.contains(query);
    }

    private void progress(QueryHealth query, Standing standing) {
        String id = query.id();
        if (query.worked().isPresent() && query.lag().isPresent()) {
            goals.putIfAbsent(id, query.worked().getAsLong() + query.lag().getAsLong());
        }
        boolean done = standing == Standing.CAUGHT_UP
                || standing == Standing.RESTING
                || query.worked().orElse(0) >= goals.getOrDefault(id, Long.MAX_VALUE);
        if (done && standing != Standing.FAILED) {
            behind.remove(id);
        } else {
            behind.add(id);
        }
    }

    private Standing standing(QueryHealth query) {
        if (query.state().equals("PAUSED")) {
            return Standing.RESTING;
        }
        boolean down = !query.state().equals("RUNNING") || !query.missing().isEmpty();
        boolean errors = query.errors().stream().anyMatch(error -> error.time() >= since);
        if (down || errors) {
            return failing(query);
        }
        if (query.lag().isEmpty() || query.worked().isEmpty()) {
            return Standing.STARTING;
        }
        if (query.lag().getAsLong() == 0) {
            return Standing.CAUGHT_UP;
        }
        return advanced(query) ? Standing.WORKING : Standing.STARTING;
    }

    /** A query that is being started has other states as well; what counts against it is an error or a topic that is gone. */
    private static Standing failing(QueryHealth query) {
        boolean begins = query.missing().isEmpty()
                && query.errors().isEmpty()
                && !query.state().equals("ERROR")
                && !query.state().equals("UNRESPONSIVE");
        return begins ? Standing.STARTING : Standing.FAILED;
    }

    private boolean advanced(QueryHealth query) {
        long worked = query.worked().orElse(0);
        long earlier =
                Optional.ofNullable(first.putIfAbsent(query.id(), worked)).orElse(worked);
        return worked > earlier;
    }
}
