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
 */
public record Hazard(HazardCode code, ResourceId resource, String what, OptionalLong records, Optional<Place> place) {}
