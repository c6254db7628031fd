package dev.weir.ledger;

/** How many resources a run adds, changes, rebuilds, destroys and adopts. */
public record Tally(int added, int changed, int rebuilt, int destroyed, int adopted) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
}
