package dev.weir.bench.engine;

/** The figures, as they come. */
final class Table {
    private Table() {}

    static void printHead() {
        System.out.printf("%-28s %-14s %12s %12s %7s%n", "records/s, medians", "guarantee", "ours", "by hand", "ratio");
    }

    static void print(Query query, Guarantee guarantee, Scores scores) {
        System.out.printf(
                "%-28s %-14s %,12.0f %,12.0f %7.2f%n",
                query.name(), guarantee.label(), scores.median("ours"), scores.median("by hand"), scores.ratio());
    }
}
