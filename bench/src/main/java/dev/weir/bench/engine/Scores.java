package dev.weir.bench.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the contestants got in the rounds of a query. */
final class Scores {
    private final Map<String, List<Speed>> speeds = new LinkedHashMap<>();

    void add(Map<String, Speed> round) {
        round.forEach((name, speed) ->
                speeds.computeIfAbsent(name, unused -> new ArrayList<>()).add(speed));
    }

    Speed median(String name) {
        return Speed.median(speeds.getOrDefault(name, List.of()));
    }
}
