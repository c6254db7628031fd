package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.plan.Stale;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a plan.
 *
 * @param outcomes one a step, in the plan's order
 * @param refusals why nothing was begun; empty if something was
 */
public record Report(List<StepOutcome> outcomes, List<Diagnostic> refusals) {
    public Report {
        outcomes = List.copyOf(outcomes);
        refusals = List.copyOf(refusals);
    }

    /** Every step is done. */
    public boolean complete() {
        return refusals.isEmpty() && outcomes.stream().allMatch(StepOutcome.Done.class::isInstance);
    }

    /** Nothing was begun, only because what the plan was made from has moved since: a new plan would do. */
    public boolean stale() {
        return !refusals.isEmpty()
                && refusals.stream().allMatch(refusal -> refusal.code().equals(Stale.CODE));
    }

    /** Not everything is done, and nothing went wrong: the user wanted it to end. */
    public boolean stopped() {
        return !complete() && diagnostics().isEmpty();
    }

    public long done() {
        return outcomes.stream().filter(StepOutcome.Done.class::isInstance).count();
    }

    /** Everything that went wrong, in the order of the steps. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(refusals);
        for (StepOutcome outcome : outcomes) {
            if (outcome instanceof StepOutcome.Failed failed) {
                all.add(failed.diagnostic());
            }
        }
        return all;
    }
}
