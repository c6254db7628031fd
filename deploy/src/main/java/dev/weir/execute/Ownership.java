package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is looked at once a run has its pipeline: whether other pipelines have taken what the plan is about. */
final class Ownership {
    private Ownership() {}

    /** Objects that this run would make its own, while another pipeline owns them or has begun to make them. */
    static List<Diagnostic> elsewhere(Plan plan, LedgerState before) {
        Set<ResourceId> own = new TreeSet<>();
        before.entries().values().stream().map(LedgerEntry::owned).forEach(own::addAll);
        List<Diagnostic> found = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.action() == Step.Action.CREATE || step.action() == Step.Action.ADOPT) {
                step.entry().owned().stream()
                        .filter(id -> !own.contains(id))
                        .forEach(id -> before.otherOwner(id).ifPresent(owner -> found.add(ownedBy(owner, id, step))));
            }
        }
        return found;
    }

    private static Diagnostic ownedBy(String owner, ResourceId id, Step step) {
        String place = step.place().map(where -> ", written at " + where + ",").orElse("");
        return Diagnostic.error(
                "WEIR-RUN-140",
                "Another pipeline was faster",
                "The " + id + place + " belongs to the pipeline `" + owner
                        + "` since this plan was made. Two pipelines may share a target, but not an object. Nothing was"
                        + " changed. Use it without declaring it, or give it another name.");
    }
}
