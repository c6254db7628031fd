package dev.weir.execute;

import dev.weir.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which steps may begin: those whose predecessors are done, ksqlDB statements one at a time, of the others a few. Not thread-safe. */
final class Schedule {
    private final int parallel;
    private final SortedMap<Integer, Step> waiting = new TreeMap<>();
    private final SortedSet<Integer> ready = new TreeSet<>();
    private final SortedSet<Integer> done = new TreeSet<>();
    private final List<Step> running = new ArrayList<>();
    private final SortedSet<Integer> known = new TreeSet<>();

    /** @param parallel how many steps outside of the serial lane may run at the same time */
    Schedule(List<Step> steps, int parallel) {
        this.parallel = parallel;
        steps.forEach(step -> {
            waiting.put(step.number(), step);
            known.add(step.number());
        });
    }

    /** Steps whose predecessors are done; each is given once. Whether it may run depends on the lanes. */
    List<Step> newlyReady() {
        List<Step> newly = waiting.values().stream()
                .filter(step -> !ready.contains(step.number()) && done.containsAll(predecessors(step)))
                .toList();
        newly.forEach(step -> ready.add(step.number()));
        return newly;
    }

    /** The next of {@code candidates} that its lane has room for; it counts as running from now on. */
    Optional<Step> next(List<Step> candidates) {
        Optional<Step> next =
                candidates.stream().filter(step -> room(step.lane())).min(Comparator.comparingInt(Step::number));
        next.ifPresent(step -> {
            waiting.remove(step.number());
            running.add(step);
        });
        return next;
    }

    /** The step that has the lane after a running one, if only running steps are still before it. */
    Optional<Step> nextInLane(Step step) {
        return waiting.values().stream()
                .filter(next -> step.lane() == Step.Lane.SERIAL && next.lane() == Step.Lane.SERIAL)
                .findFirst()
                .filter(next -> predecessors(next).stream()
                        .allMatch(number ->
                                done.contains(number) || running.stream().anyMatch(other -> other.number() == number)));
    }

    void ended(Step step, boolean success) {
        running.remove(step);
        if (success) {
            done.add(step.number());
        }
    }

    private List<Integer> predecessors(Step step) {
        return step.after().stream().filter(known::contains).toList();
    }

    private boolean room(Step.Lane lane) {
        long busy = running.stream().filter(step -> step.lane() == lane).count();
        return busy < (lane == Step.Lane.SERIAL ? 1 : parallel);
    }
}
