package dev.weir.diff;

import dev.weir.model.Place;
import dev.weir.source.Span;
import java.util.Optional;

/**
 * What differs between two resources of the same name.
 *
 * @param what the first thing that differs, as a clause such as "WHERE changed"
 * @param place where it is written, if it still is
 */
record Difference(String what, Optional<Place> place) {
    static Difference at(String what, Span span) {
        return new Difference(what, Optional.of(Place.of(span)));
    }

    static Difference of(String what) {
        return new Difference(what, Optional.empty());
    }
}
