package dev.weir.bench.engine;

/** The figures, as they come: medians of the rounds. Ratios above one are in our favour. */
final class Table {
    private Table() {}

    static void printHead() {
        System.out.printf(
                "%-28s %-14s %26s   %26s%n%-28s %-14s %10s %9s %5s   %10s %9s %5s%n",
                "",
                "",
                "records/s",
                "µs of its thread a record",
                "query",
                "guarantee",
                "ours",
                "by hand",
                "ratio",
                "ours",
                "by hand",
                "ratio");
    }

    static void print(Query query, Guarantee guarantee, Scores scores) {
        Speed ours = scores.median("ours");
        Speed byHand = scores.median("by hand");
        System.out.printf(
                "%-28s %-14s %,10.0f %,9.0f %5.2f   %10.2f %9.2f %5.2f%n",
                query.name(),
                guarantee.label(),
                ours.rate(),
                byHand.rate(),
                ours.rate() / byHand.rate(),
                ours.microseconds(),
                byHand.microseconds(),
                byHand.microseconds() / ours.microseconds());
    }
}
