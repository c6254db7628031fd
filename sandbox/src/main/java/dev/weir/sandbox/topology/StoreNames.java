package dev.weir.sandbox.topology;

import java.util.HashMap;
import java.util.Map;

/** Names for stores and repartition topics: what they serve, and a number from the second on. The same plan gets the same names. */
final class StoreNames {
    static final String SOURCE = "Source";
    static final String AGGREGATE = "Aggregate";
    static final String JOIN = "Join";
    static final String REKEY = "Rekey";
    static final String GROUP = "Group";

    private final Map<String, Integer> used = new HashMap<>();

    String next(String purpose) {
        int number = used.merge(purpose, 1, Integer::sum);
        return number == 1 ? purpose : purpose + "-" + number;
    }
}
