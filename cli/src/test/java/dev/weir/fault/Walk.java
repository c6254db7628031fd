package dev.weir.fault;

import dev.weir.fault.Ambush.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which faults which requests of an apply have still to meet. */
final class Walk {
    /** More would end most applies before they get far. */
    private static final int AT_ONCE = 5;

    /** Some requests come only if others take their time; what isn't met so often is left. */
    private static final int TRIES = 6;

    private final Deque<Pair> open;
    private final int pairs;
    private int met;
    private int applies;
    private List<Pair> tried = List.of();

    private record Pair(Spot spot, Fault fault, int tries) {}

    private Walk(List<Pair> open) {
        this.open = new ArrayDeque<>(open);
        this.pairs = open.size();
    }

    /** @param part such as 1/3: only the first third of all pairs */
    static Walk of(List<Exchange> requests, Set<Fault> faults, String part) {
        SortedMap<String, Integer> occurrences = new TreeMap<>();
        List<Pair> all = new ArrayList<>();
        List<Spot> spots = requests.stream()
                .map(request -> new Spot(request.name(), occurrences.merge(request.name(), 1, Integer::sum)))
                .toList();
        // Neighbours in the queue lie far apart in the apply, so that each has a chance to be met.
        faults.forEach(fault -> spots.forEach(spot -> all.add(new Pair(spot, fault, 0))));
        List<Pair> spread = new ArrayList<>();
        int stride = Math.max(1, spots.size() / AT_ONCE);
        for (int from = 0; from < stride; from++) {
            for (int i = from; i < all.size(); i += stride) {
                spread.add(all.get(i));
            }
        }
        String[] numbers = part.split("/");
        int parts = Integer.parseInt(numbers[1]);
        int share = (spread.size() + parts - 1) / parts;
        int begin = share * (Integer.parseInt(numbers[0]) - 1);
        return new Walk(spread.subList(begin, Math.min(begin + share, spread.size())));
    }

    boolean isOver() {
        return open.isEmpty();
    }

    /** The faults for the next apply: of requests that are alike, one has one. */
    SortedMap<Spot, Fault> next() {
        List<Pair> chosen = new ArrayList<>();
        List<Pair> left = new ArrayList<>();
        while (chosen.size() < AT_ONCE && !open.isEmpty()) {
            Pair pair = open.removeFirst();
            boolean alike = chosen.stream()
                    .anyMatch(other -> other.spot().what().equals(pair.spot().what()));
            (alike ? left : chosen).add(pair);
        }
        left.forEach(open::addFirst);
        tried = chosen;
        applies++;
        SortedMap<Spot, Fault> faults = new TreeMap<>();
        chosen.forEach(pair -> faults.put(pair.spot(), pair.fault()));
        return faults;
    }

    /** Tells which of the last faults happened; the others get another chance. */
    void met(SortedMap<Spot, Fault> sprung) {
        for (Pair pair : tried) {
            if (sprung.containsKey(pair.spot())) {
                met++;
            } else if (pair.tries() + 1 < TRIES) {
                open.addLast(new Pair(pair.spot(), pair.fault(), pair.tries() + 1));
            }
        }
    }

    @Override
    public String toString() {
        return met + " of " + pairs + " pairs of a request and a fault met in " + applies + " applies";
    }
}
