package dev.weir.cli.render;

import dev.weir.drift.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Drift as lines of JSON: a {@code resource_drift} for each resource, and where it is the result itself a {@code drift_summary}. */
public final class DriftJson {
    private DriftJson() {}

    public static List<String> report(String pipeline, String target, List<Drift> drifts) {
        List<String> lines = new ArrayList<>(lines(pipeline, drifts));
        Map<String, Object> summary = Json.event("drift_summary", "pipeline", pipeline);
        summary.put("target", target);
        for (Drift.Kind kind : Drift.Kind.values()) {
            summary.put(
                    word(kind),
                    drifts.stream().filter(drift -> drift.kind() == kind).count());
        }
        lines.add(Json.line(summary));
        return lines;
    }

    static List<String> lines(String pipeline, List<Drift> drifts) {
        return drifts.stream().map(drift -> Json.line(line(pipeline, drift))).toList();
    }

    private static Map<String, Object> line(String pipeline, Drift drift) {
        Map<String, Object> json = Json.event("resource_drift", "pipeline", pipeline);
        json.put("resource", drift.id().key());
        json.put("kind", word(drift.kind()));
        json.put("what", drift.what());
        if (!drift.applied().isEmpty() || !drift.live().isEmpty()) {
            json.put("applied", drift.applied());
            json.put("live", drift.live());
        }
        return json;
    }

    private static String word(Drift.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
