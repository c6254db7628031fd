package dev.weir.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How something is rebuilt that can't be changed in place. */
public enum Strategy {
    /** Dropped, then created again. */
    RECREATE,
    /** Built beside the old one, which goes when the new one has caught up and readers have changed over. */
    BLUE_GREEN,
    /** A query without state goes on where the old one stopped: no record is lost, none is written twice. */
    CONTINUE;

    /** How manifests and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Strategy> ofWord(String word) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Strategy::word).toList();
    }
}
