package dev.weir.hazard;

import dev.weir.model.HazardCode;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that a plan costs, and that somebody may not want.
 *
 * @param resource whose change brings it about
 * @param what a full sentence: what happens and how much of it, where that is known
 * @param records how many records it is about; empty where nobody could count them, as without a target
 * @param place where the cause is written, if it still is
 * @param allowed its code was approved, in the manifest or on the command line
 */
public record Hazard(
        HazardCode code,
        ResourceId resource,
        String what,
        OptionalLong records,
        Optional<Place> place,
        boolean allowed) {

    static Hazard of(HazardCode code, ResourceId resource, String what) {
        return new Hazard(code, resource, what, OptionalLong.empty(), Optional.empty(), false);
    }

    Hazard about(OptionalLong count) {
        return new Hazard(code, resource, what, count, place, allowed);
    }

    Hazard at(Optional<Place> where) {
        return new Hazard(code, resource, what, records, where, allowed);
    }

    /** The same, approved. */
    public Hazard approved() {
        return new Hazard(code, resource, what, records, place, true);
    }
}
