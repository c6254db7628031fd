package dev.weir.bench.engine;

import java.util.Comparator;
import java.util.List;

/**
 * How fast a query was.
 *
 * @param rate records a second by the clock, the broker's work included
 * @param microseconds of processor time that the query's own thread took for a record; this hardly depends on what else the machine does
 */
record Speed(double rate, double microseconds) {
    /** Each figure's own. */
    static Speed median(List<Speed> speeds) {
        int middle = speeds.size() / 2;
        List<Speed> byRate =
                speeds.stream().sorted(Comparator.comparing(Speed::rate)).toList();
        List<Speed> byTime = speeds.stream()
                .sorted(Comparator.comparing(Speed::microseconds))
                .toList();
        return new Speed(byRate.get(middle).rate, byTime.get(middle).microseconds);
    }
}
