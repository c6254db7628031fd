package dev.weir.cli.render;

import dev.weir.desired.Lineage;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A lineage as lines of JSON: a {@code node} for each resource, then an {@code edge} for each way that records take. */
public final class LineageJson {
    private LineageJson() {}

    public static List<String> lines(Lineage lineage) {
        List<String> lines = new ArrayList<>();
        lineage.nodes().forEach((id, pipeline) -> lines.add(Json.line(node(id, pipeline))));
        for (Lineage.Edge edge : lineage.edges()) {
            Map<String, Object> json = Json.event("edge", "from", edge.from().key());
            json.put("to", edge.to().key());
            lines.add(Json.line(json));
        }
        return lines;
    }

    private static Map<String, Object> node(ResourceId id, String pipeline) {
        Map<String, Object> json = Json.event("node", "resource", id.key());
        json.put("kind", id.kind().word());
        json.put("name", id.name());
        if (!pipeline.isEmpty()) {
            json.put("pipeline", pipeline);
        }
        return json;
    }
}
