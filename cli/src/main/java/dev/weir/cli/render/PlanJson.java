package dev.weir.cli.render;

import dev.weir.diff.Change;
import dev.weir.drift.Drift;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.ServerValidation;
import dev.weir.plan.Step;
import dev.weir.plan.Summary;
import dev.weir.plan.Unvalidated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan as lines of JSON: a {@code planned_change} for everything that does not just stay, a {@code hazard} for all that it costs, then a
 * {@code change_summary}.
 */
public final class PlanJson {
    /** Of the lines that plan, apply, destroy, drift and show write. A new major one takes something away or gives it another meaning. */
    private static final String FORMAT = "1.0";

    private PlanJson() {}

    /** The first line. */
    public static String version(String tool) {
        Map<String, Object> json = Json.event("version", "format", FORMAT);
        json.put("version", tool);
        return Json.line(json);
    }

    public static List<String> lines(Plan plan) {
        return lines(plan, new TreeMap<>());
    }

    /** @param places of resources whose changes don't tell where their cause is written */
    static List<String> lines(Plan plan, SortedMap<ResourceId, Place> places) {
        List<String> lines = new ArrayList<>(DriftJson.lines(plan.header().pipeline(), plan.drift()));
        List<ResourceId> repaired = plan.repaired().stream().map(Drift::id).toList();
        for (Change change : plan.changes()) {
            if (Symbol.of(change) != Symbol.KEEP) {
                Map<String, Object> json = change(plan, change, places);
                if (repaired.contains(change.id())) {
                    json.put("repairs_drift", true);
                }
                lines.add(Json.line(json));
            }
        }
        if (plan.onlyRefreshes()) {
            plan.steps().forEach(step -> lines.add(Json.line(refresh(plan, step))));
        }
        plan.hazards()
                .forEach(hazard ->
                        lines.add(Json.line(HazardJson.event(plan.header().pipeline(), hazard))));
        plan.validation().ifPresent(validation -> lines.add(Json.line(validation(plan, validation))));
        lines.add(Json.line(summary(plan)));
        return lines;
    }

    private static Map<String, Object> refresh(Plan plan, Step step) {
        Map<String, Object> json =
                Json.event("planned_refresh", "pipeline", plan.header().pipeline());
        json.put("resource", step.id().key());
        json.put("action", step.action() == Step.Action.FORGET ? "forget" : "accept");
        return json;
    }

    private static Map<String, Object> change(Plan plan, Change change, SortedMap<ResourceId, Place> places) {
        Map<String, Object> json =
                Json.event("planned_change", "pipeline", plan.header().pipeline());
        json.put("resource", change.id().key());
        json.put("action", Symbol.of(change).word());
        if (change instanceof Change.Rebuild rebuild) {
            json.put("reason", rebuild.reason());
            json.put("strategy", rebuild.manner().strategy().word());
            json.put("before", rebuild.before().id().key());
            rebuild.cause().ifPresent(place -> json.put("place", place.toString()));
            json.put(
                    "downstream",
                    rebuild.downstream().stream().map(ResourceId::key).toList());
        } else if (change instanceof Change.ReplaceInPlace replace) {
            json.put("reason", replace.reason());
            replace.cause().ifPresent(place -> json.put("place", place.toString()));
        } else if (change instanceof Change.Alter alter) {
            json.put("reason", alter.reason());
            alter.cause().ifPresent(place -> json.put("place", place.toString()));
        } else if (change instanceof Change.Delete delete) {
            json.put("reason", delete.reason());
        } else if (change instanceof Change.Create create) {
            create.note().ifPresent(note -> json.put("reason", note));
            json.put("after", ResourceLines.of(create.resource()));
        } else if (change instanceof Change.Keep keep) {
            keep.note().ifPresent(note -> json.put("reason", note));
        }
        Optional.ofNullable(places.get(change.id())).ifPresent(place -> json.putIfAbsent("place", place.toString()));
        return json;
    }

    private static Map<String, Object> validation(Plan plan, ServerValidation validation) {
        Map<String, Object> json =
                Json.event("server_validation", "pipeline", plan.header().pipeline());
        json.put("server", validation.server());
        validation.skipped().ifPresent(why -> json.put("skipped", why));
        json.put("validated", validation.validated());
        json.put(
                "unvalidated",
                validation.unvalidated().stream().map(PlanJson::unvalidated).toList());
        return json;
    }

    private static Map<String, Object> unvalidated(Unvalidated open) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resource", open.resource().key());
        json.put("reason", open.reason().word());
        return json;
    }

    private static Map<String, Object> summary(Plan plan) {
        Summary summary = plan.summary();
        Map<String, Object> json =
                Json.event("change_summary", "pipeline", plan.header().pipeline());
        json.put("target", plan.header().target());
        json.put("add", summary.add());
        json.put("change", summary.change());
        json.put("rebuild", summary.rebuild());
        json.put("adopt", summary.adopt());
        json.put("destroy", summary.destroy());
        json.put("keep", summary.keep());
        return json;
    }
}
