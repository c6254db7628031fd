package dev.weir.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weir.plan.Plan;

/** Plans as JSON documents. */
public final class PlanFile {
    private PlanFile() {}

    /** Indented, with a line break at its end; the same plan is always the same text. */
    public static String write(Plan plan) {
        try {
            return Documents.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(plan) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every plan can be written as JSON", e);
        }
    }

    /** @throws IllegalArgumentException if the text isn't a plan */
    public static Plan read(String text) {
        try {
            return Documents.MAPPER.readValue(text, Plan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not a plan: " + e.getOriginalMessage(), e);
        }
    }
}
