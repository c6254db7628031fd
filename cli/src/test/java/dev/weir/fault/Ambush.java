package dev.weir.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Where in an apply faults wait, each for one request, and what came of it. Threads may share it. */
final class Ambush {
    /** Faults that wait, by what they wait for. */
    private final SortedMap<String, Fault> waiting;

    /** What of a request is compared with what is waited for. */
    private final Function<Exchange, String> identity;

    /** How many of the requests that fit are let pass before. */
    private int passing;

    private final SortedMap<String, Fault> sprung = new TreeMap<>();
    private final List<Exchange> seen = new ArrayList<>();

    private Ambush(SortedMap<String, Fault> waiting, Function<Exchange, String> identity, int passing) {
        this.waiting = waiting;
        this.identity = identity;
        this.passing = passing;
    }

    static Ambush none() {
        return new Ambush(new TreeMap<>(), Exchange::name, 0);
    }

    /** At the request of this name that is the so-manieth of it. */
    static Ambush at(Exchange request, int occurrence, Fault fault) {
        return new Ambush(new TreeMap<>(Map.of(request.name(), fault)), Exchange::name, occurrence - 1);
    }

    /** At the request that sends a statement. */
    static Ambush atStatement(String text, Fault fault) {
        return new Ambush(new TreeMap<>(Map.of(text, fault)), Exchange::statement, 0);
    }

    /** One of the faults that are left for each kind of request, another one for each. */
    static Ambush oneForEachKind(SortedMap<String, Set<Fault>> left, int round) {
        SortedMap<String, Fault> waiting = new TreeMap<>();
        int turn = round;
        for (Map.Entry<String, Set<Fault>> kind : left.entrySet()) {
            List<Fault> faults = List.copyOf(kind.getValue());
            waiting.put(kind.getKey(), faults.get(turn++ % faults.size()));
        }
        return new Ambush(waiting, Exchange::kind, 0);
    }

    synchronized Optional<Fault> next(Exchange request) {
        seen.add(request);
        String name = identity.apply(request);
        if (waiting.containsKey(name) && passing-- <= 0) {
            Optional<Fault> fault = Optional.ofNullable(waiting.remove(name));
            fault.ifPresent(found -> sprung.put(name, found));
            return fault;
        }
        return Optional.empty();
    }

    /** The faults that happened. */
    synchronized SortedMap<String, Fault> sprung() {
        return new TreeMap<>(sprung);
    }

    /** Every request, in the order in which they came. */
    synchronized List<Exchange> seen() {
        return List.copyOf(seen);
    }

    @Override
    public synchronized String toString() {
        return "the faults " + waiting + sprung;
    }
}
