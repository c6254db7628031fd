package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.live.Observed;
import dev.weir.model.Partition;
import dev.weir.model.ResourceId;
import dev.weir.plan.Step;
import dev.weir.port.Deadline;
import dev.weir.port.GroupOffsets;
import dev.weir.port.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Waits until the queries of a second version have read what was in its topics when the waiting began, and what they themselves have sent on since. That may
 * take hours; only one that doesn't move at all is given up.
 */
final class CatchingUp {
    /** Marks of transactions count as offsets but are no records; nobody commits those behind the last record. */
    private static final int MARKS = 2;

    private final Servers servers;
    private final Patience patience;
    private final BooleanSupplier givenUp;
    private final Step step;

    CatchingUp(Servers servers, Patience patience, BooleanSupplier givenUp, Step step) {
        this.servers = servers;
        this.patience = patience;
        this.givenUp = givenUp;
        this.step = step;
    }

    /** @throws CancellationException if it was given up */
    void await(Progress progress) {
        GroupOffsets kafka = servers.groups().orElseThrow(() -> new StepFailure(outOfReach(step.id())));
        SortedSet<String> topics = topics(progress);
        SortedMap<Partition, Long> starts = patience.repeating(progress, () -> kafka.starts(topics));
        SortedMap<Partition, Long> goal = patience.repeating(progress, () -> kafka.ends(topics));
        long all = distance(starts, goal);
        long missing = Long.MAX_VALUE;
        Deadline idle = Deadline.in(patience.limit());
        while (true) {
            long now = patience.repeating(progress, () -> missing(kafka, starts, goal, progress));
            if (now <= 0) {
                return;
            }
            if (now < missing) {
                missing = now;
                idle = Deadline.in(patience.limit());
            }
            progress.still(String.format(Locale.ROOT, "catching up: %,d of %,d records", Math.max(0, all - now), all));
            if (givenUp.getAsBoolean()) {
                throw new CancellationException("given up waiting for " + step.id());
            }
            if (idle.isOver()) {
                throw stuck(all - now, all);
            }
            idle.sleep(patience.interval());
        }
    }

    private SortedSet<String> topics(Progress progress) {
        SortedSet<String> topics = new TreeSet<>();
        step.awaits().stream()
                .flatMap(source -> find(source, progress).stream())
                .filter(Observed.Source.class::isInstance)
                .forEach(source -> topics.add(((Observed.Source) source).topic()));
        return topics;
    }

    /** How many records are left, of all its queries. */
    private long missing(
            GroupOffsets kafka, SortedMap<Partition, Long> starts, SortedMap<Partition, Long> goal, Progress progress) {
        long missing = 0;
        String prefix = "_confluent-ksql-" + servers.ksqldb().info().serviceId() + "query_";
        for (String query : queries(progress)) {
            SortedMap<Partition, Long> committed = kafka.committed(prefix + query);
            for (Partition partition : goal.keySet()) {
                long read = committed.getOrDefault(partition, starts.getOrDefault(partition, 0L));
                missing += behind(read, goal.getOrDefault(partition, 0L));
            }
            missing += inside(kafka, committed, goal);
        }
        return missing;
    }

    /** What a query sends through topics of its own, as for GROUP BY. */
    private static long inside(
            GroupOffsets kafka, SortedMap<Partition, Long> committed, SortedMap<Partition, Long> sources) {
        SortedMap<Partition, Long> own = new TreeMap<>(committed);
        SortedSet<String> known = new TreeSet<>();
        sources.keySet().forEach(partition -> known.add(partition.topic()));
        own.keySet().removeIf(partition -> known.contains(partition.topic()));
        SortedSet<String> topics = new TreeSet<>();
        own.keySet().forEach(partition -> topics.add(partition.topic()));
        SortedMap<Partition, Long> ends = topics.isEmpty() ? new TreeMap<>() : kafka.ends(topics);
        return own.entrySet().stream()
                .mapToLong(read -> behind(read.getValue(), ends.getOrDefault(read.getKey(), 0L)))
                .sum();
    }

    private static long behind(long read, long end) {
        return end - read <= MARKS ? 0 : end - read;
    }

    private static long distance(SortedMap<Partition, Long> starts, SortedMap<Partition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private List<String> queries(Progress progress) {
        ResourceId id = step.id();
        Optional<Observed> found = find(id, progress);
        if (found.isEmpty()) {
            throw new StepFailure(
                    "WEIR-RUN-165",
                    "A second version is gone",
                    "The " + id + " was built and isn't there any longer. Apply again.");
        }
        return found.get() instanceof Observed.Source source
                ? new ArrayList<>(source.writeQueries())
                : List.of(id.name());
    }

    private Optional<Observed> find(ResourceId id, Progress progress) {
        return patience.repeating(progress, () -> servers.ksqldb().find(id));
    }

    static Diagnostic outOfReach(ResourceId id) {
        return Diagnostic.error(
                "WEIR-RUN-163",
                "Whether a second version has caught up is only known with access to Kafka",
                "The " + id
                        + " is to be built beside what serves, and to serve when it has read what is there. For that"
                        + " Weir looks at offsets in Kafka, and the target has no address in `kafka`. Add it, or choose"
                        + " `strategy: recreate`.");
    }

    private StepFailure stuck(long read, long all) {
        return new StepFailure(
                "WEIR-RUN-164",
                "A second version doesn't catch up",
                String.format(
                        Locale.ROOT,
                        "For %d s the %s has stood at %,d of %,d records. What serves goes on as before. Look at"
                                + " `weir status`, then apply again to go on waiting, or take the second version away"
                                + " with `weir abort`.",
                        patience.limit().toSeconds(),
                        step.id(),
                        read,
                        all));
    }
}
