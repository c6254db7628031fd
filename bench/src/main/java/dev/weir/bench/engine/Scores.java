package dev.weir.bench.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the contestants got in the rounds of a query. */
final class Scores {
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    void add(Map<String, Double> round) {
        round.forEach((name, rate) ->
                rates.computeIfAbsent(name, unused -> new ArrayList<>()).add(rate));
    }

    double median(String name) {
        List<Double> sorted =
                rates.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    double ratio() {
        return median("ours") / median("by hand");
    }
}
