package dev.weir.sql.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes from a text what a fault doesn't need, so that a person sees what is left. */
final class Smallest {
    private static final int MOST_TRIES = 2_000;

    private final Predicate<String> faulty;
    private int tries;

    /** @param faulty whether a text still shows the fault */
    Smallest(Predicate<String> faulty) {
        this.faulty = faulty;
    }

    String of(String text) {
        List<String> tokens = Damage.tokens(text);
        for (int size = tokens.size() / 2; size > 0; size /= 2) {
            tokens = without(size, tokens);
        }
        return String.join("", tokens);
    }

    private List<String> without(int size, List<String> tokens) {
        List<String> left = tokens;
        for (int from = 0; from + size <= left.size() && tries < MOST_TRIES; tries++) {
            List<String> fewer = new ArrayList<>(left);
            fewer.subList(from, from + size).clear();
            if (faulty.test(String.join("", fewer))) {
                left = fewer;
            } else {
                from += size;
            }
        }
        return left;
    }
}
