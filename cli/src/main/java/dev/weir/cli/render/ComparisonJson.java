package dev.weir.cli.render;

import dev.weir.compare.Comparison;
import dev.weir.compare.Incomparable;
import dev.weir.compare.ProjectComparison;
import dev.weir.compare.ProjectState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two states of a project compared, as lines of JSON: a {@code revisions}, then for each pipeline a {@code compared_pipeline} and what {@code plan} says of it,
 * or a {@code not_compared}.
 */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static List<String> lines(ProjectComparison comparison) {
        List<String> lines = new ArrayList<>();
        Map<String, Object> revisions = Json.event("revisions", "from", state(comparison.before()));
        revisions.put("to", state(comparison.after()));
        revisions.put("target", comparison.target());
        lines.add(Json.line(revisions));
        for (Incomparable pipeline : comparison.incomparable()) {
            lines.add(Json.line(Json.event("not_compared", "pipeline", pipeline.pipeline())));
        }
        for (Comparison pipeline : comparison.pipelines()) {
            Map<String, Object> compared = Json.event("compared_pipeline", "pipeline", pipeline.pipeline());
            compared.put("before", pipeline.before().isPresent());
            compared.put("after", pipeline.after().isPresent());
            lines.add(Json.line(compared));
            lines.addAll(PlanJson.lines(pipeline.plan(), pipeline.places()));
        }
        return lines;
    }

    private static Map<String, Object> state(ProjectState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", state.name());
        state.commit().ifPresent(commit -> json.put("commit", commit));
        return json;
    }
}
