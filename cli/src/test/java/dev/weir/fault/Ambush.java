package dev.weir.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Where in an apply faults wait, each for one request, and what came of it. Threads may share it. */
final class Ambush {
    private final SortedMap<Spot, Fault> waiting;

    /** What of a request is compared with what is waited for. */
    private final Function<Exchange, String> identity;

    private final Map<String, Integer> counts = new HashMap<>();
    private final SortedMap<Spot, Fault> sprung = new TreeMap<>();
    private final List<Exchange> seen = new ArrayList<>();

    /**
     * The so-manieth request of those that are alike.
     *
     * @param what all of them have in common
     * @param occurrence from 1
     */
    record Spot(String what, int occurrence) implements Comparable<Spot> {
        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::what).thenComparing(Spot::occurrence);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    private Ambush(SortedMap<Spot, Fault> waiting, Function<Exchange, String> identity) {
        this.waiting = waiting;
        this.identity = identity;
    }

    static Ambush none() {
        return at(new TreeMap<>());
    }

    /** At requests of these names. */
    static Ambush at(SortedMap<Spot, Fault> faults) {
        return new Ambush(new TreeMap<>(faults), Exchange::name);
    }

    /** At the request that sends a statement. */
    static Ambush atStatement(String text, Fault fault) {
        return new Ambush(new TreeMap<>(Map.of(new Spot(text, 1), fault)), Exchange::statement);
    }

    /** One of the faults that are left for each kind of request, another one for each. */
    static Ambush oneForEachKind(SortedMap<String, Set<Fault>> left, int round) {
        SortedMap<Spot, Fault> waiting = new TreeMap<>();
        int turn = round;
        for (Map.Entry<String, Set<Fault>> kind : left.entrySet()) {
            List<Fault> faults = List.copyOf(kind.getValue());
            waiting.put(new Spot(kind.getKey(), 1), faults.get(turn++ % faults.size()));
        }
        return new Ambush(waiting, Exchange::kind);
    }

    synchronized Optional<Fault> next(Exchange request) {
        seen.add(request);
        String what = identity.apply(request);
        Spot spot = new Spot(what, counts.merge(what, 1, Integer::sum));
        Optional<Fault> fault = Optional.ofNullable(waiting.remove(spot));
        fault.ifPresent(found -> sprung.put(spot, found));
        return fault;
    }

    /** The faults that happened. */
    synchronized SortedMap<Spot, Fault> sprung() {
        return new TreeMap<>(sprung);
    }

    /** Every request, in the order in which they came. */
    synchronized List<Exchange> seen() {
        return List.copyOf(seen);
    }

    @Override
    public synchronized String toString() {
        return "the faults " + sprung + (waiting.isEmpty() ? "" : ", not met " + waiting);
    }
}
