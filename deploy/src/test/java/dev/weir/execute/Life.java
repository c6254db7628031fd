package dev.weir.execute;

import java.util.ArrayList;
import java.util.List;

/** The life of one run: it can end before or after every call to a server and every write of the ledger. */
final class Life {
    private final int lastMoment;
    private final List<String> moments = new ArrayList<>();

    private Life(int lastMoment) {
        this.lastMoment = lastMoment;
    }

    static Life whole() {
        return new Life(Integer.MAX_VALUE);
    }

    /** A life that ends at the moment with this number, from 1. */
    static Life until(int moment) {
        return new Life(moment);
    }

    /** Dies here if it is time. Whoever is dead does nothing any more. */
    synchronized void moment(String name) {
        moments.add(name);
        if (moments.size() >= lastMoment) {
            throw new Death(name);
        }
    }

    synchronized List<String> moments() {
        return List.copyOf(moments);
    }

    /** What a killed process would feel. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death(String moment) {
            super(moment);
        }
    }
}
