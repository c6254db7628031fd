package dev.weir.cli.render;

import dev.weir.hazard.Hazard;
import java.util.Map;

/** A hazard as an event of type {@code hazard}. */
final class HazardJson {
    private HazardJson() {}

    static Map<String, Object> event(String pipeline, Hazard hazard) {
        Map<String, Object> json = Json.event("hazard", "pipeline", pipeline);
        json.put("code", hazard.code().word());
        json.put("resource", hazard.resource().key());
        json.put("text", Visible.line(hazard.what()));
        hazard.records().ifPresent(records -> json.put("records", records));
        hazard.place().ifPresent(place -> json.put("place", place.toString()));
        json.put("allowed", hazard.allowed());
        return json;
    }
}
