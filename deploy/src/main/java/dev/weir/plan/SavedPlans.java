package dev.weir.plan;

import java.util.List;

/**
 * The contents of a plan file: what one call of {@code weir plan} found, pipeline by pipeline in the order in which they are carried out.
 *
 * @param toolVersion of the Weir that made it
 * @param target the name of the only target that it is for
 */
public record SavedPlans(String toolVersion, String target, List<SavedPlan> plans) {
    public SavedPlans {
        plans = List.copyOf(plans);
    }
}
