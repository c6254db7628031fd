package dev.weir.evolution;

import dev.weir.model.Place;
import java.util.Optional;

/** How something that runs gets to what is wanted of it. */
public sealed interface Way {
    /** CREATE OR REPLACE: state and offsets stay, and records that were read already aren't read again. */
    record Replace() implements Way {}

    /** ALTER … ADD COLUMN. */
    record Alter() implements Way {}

    /**
     * Dropped and created again.
     *
     * @param rule why nothing less will do, as a clause; empty where a rebuild is how such an object changes
     * @param place of what the rule is about
     */
    record Rebuild(Optional<String> rule, Optional<Place> place) implements Way {
        static Rebuild because(String rule) {
            return new Rebuild(Optional.of(rule), Optional.empty());
        }
    }
}
