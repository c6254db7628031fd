package dev.weir.plan;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ChangeRules;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses plans that remove what a manifest says must not be removed. */
public final class Prevention {
    private Prevention() {}

    /** One for each resource with {@code prevent_destroy} that a step drops, or whose topic goes along with another. */
    public static List<Diagnostic> violations(Plan plan, ChangeRules rules) {
        Map<ResourceId, Step> removed = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            if (step.action() == Step.Action.DROP) {
                removed.putIfAbsent(step.id(), step);
                step.deletedTopics().forEach(topic -> removed.putIfAbsent(ResourceId.topic(topic), step));
            }
        }
        return removed.entrySet().stream()
                .flatMap(entry -> violation(entry.getKey(), entry.getValue(), rules).stream())
                .toList();
    }

    private static Optional<Diagnostic> violation(ResourceId id, Step step, ChangeRules rules) {
        return rules.prevented(id)
                .map(span -> Diagnostic.error(
                                "WEIR-MAN-060",
                                "This must not be removed",
                                "The manifest protects the " + id + " with prevent_destroy, and the plan "
                                        + how(id, step) + ". Nothing was changed.",
                                span)
                        .withHint(
                                "Undo what makes the removal necessary, or take prevent_destroy away for this once."));
    }

    private static String how(ResourceId id, Step step) {
        if (step.id().equals(id)) {
            return "drops it";
        }
        return id.kind() == ResourceKind.TOPIC ? "deletes it together with the " + step.id() : "drops it";
    }
}
