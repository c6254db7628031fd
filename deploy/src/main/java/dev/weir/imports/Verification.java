package dev.weir.imports;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Change;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether an imported project is what runs: then a plan for the target has nothing but things to take over. */
public final class Verification {
    private Verification() {}

    /**
     * What is wrong with the project, or would be changed: at once, or when everything is taken over.
     *
     * @param desired the project as it is read
     * @param ledger what the pipeline owns already
     */
    public static List<Diagnostic> of(
            Checked<DesiredState> desired, Planner planner, LedgerState ledger, LiveState live) {
        Checked<Plan> plan = planner.plan(desired.value(), ledger, live);
        List<Diagnostic> problems = new ArrayList<>(desired.diagnostics());
        problems.addAll(plan.diagnostics());
        problems.addAll(changes(plan.value()));
        if (desired.ok() && plan.ok() && onlyTakesOver(plan.value())) {
            problems.addAll(changes(planner.plan(desired.value(), takenOver(ledger, plan.value()), live)
                    .value()));
        }
        return problems;
    }

    private static List<Diagnostic> changes(Plan plan) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Delete) {
                problems.add(ImportProblems.wouldDelete(change.id()));
            } else if (!(change instanceof Change.Keep)) {
                problems.add(ImportProblems.wouldChange(change.id(), what(change)));
            }
        }
        return problems;
    }

    private static LedgerState takenOver(LedgerState ledger, Plan plan) {
        SortedMap<ResourceId, LedgerEntry> entries = new TreeMap<>(ledger.entries());
        plan.steps().stream()
                .filter(step -> step.action() == Step.Action.ADOPT)
                .forEach(step -> entries.put(step.id(), step.entry().applied(new TreeMap<>())));
        return new LedgerState(ledger.pipeline(), entries, ledger.others());
    }

    /** Whether carrying the plan out only writes down what the pipeline owns. */
    public static boolean onlyTakesOver(Plan plan) {
        return plan.changes().stream().allMatch(Change.Keep.class::isInstance);
    }

    private static String what(Change change) {
        if (change instanceof Change.Create) {
            return "create it";
        }
        if (change instanceof Change.Rebuild rebuild) {
            return "rebuild it, because " + rebuild.reason();
        }
        if (change instanceof Change.ReplaceInPlace replace) {
            return "change it, because " + replace.reason();
        }
        if (change instanceof Change.Alter alter) {
            return "alter it, because " + alter.reason();
        }
        return change instanceof Change.Delete ? "delete it" : "keep it";
    }
}
