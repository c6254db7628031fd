package dev.weir.generate;

import java.util.SplittableRandom;

/** What chance has to say about one record: always the same for the same seed and number. */
final class Chance {
    /** Large and odd, so that the numbers of one seed aren't those of the next. */
    private static final long STRIDE = 0x2545F4914F6CDD1DL;

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, long number) {
        return new Chance(new SplittableRandom(seed * STRIDE + number));
    }

    long seed() {
        return random.nextLong();
    }

    /** From 0 to 1, without 1. */
    double fraction() {
        return random.nextDouble();
    }
}
