package dev.weir.imports;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Change;
import dev.weir.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Whether an imported project is what runs: then a plan for the target has nothing but things to take over. */
public final class Verification {
    private Verification() {}

    /**
     * What is wrong with the project, or would be changed.
     *
     * @param desired the project as it is read
     * @param plan for the target that was imported
     */
    public static List<Diagnostic> of(Checked<DesiredState> desired, Checked<Plan> plan) {
        List<Diagnostic> problems = new ArrayList<>(desired.diagnostics());
        problems.addAll(plan.diagnostics());
        for (Change change : plan.value().changes()) {
            if (!(change instanceof Change.Keep)) {
                problems.add(ImportProblems.wouldChange(change.id(), what(change)));
            }
        }
        return problems;
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
        return change instanceof Change.Delete delete ? "delete it, because " + delete.reason() : "keep it";
    }
}
