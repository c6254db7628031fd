package dev.weir.execute;

import dev.weir.diff.Change;
import dev.weir.ledger.Ending;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.Tally;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.plan.Summary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the history keeps of a plan and of what became of it. */
final class Accounts {
    private Accounts() {}

    static LedgerRun begin(Plan plan, String operation) {
        Set<ResourceId> claims = new TreeSet<>();
        plan.steps().stream()
                .filter(Accounts::claims)
                .forEach(step -> claims.addAll(step.entry().owned()));
        return LedgerRun.begin(
                plan.header().pipeline(),
                Holder.thisProcess(operation),
                tally(plan.changes()),
                plan.steps().size(),
                claims);
    }

    /** @param stopped whether the user wanted it to end */
    static Ending end(Plan plan, Report report, boolean stopped) {
        Ending.Outcome outcome = report.complete()
                ? Ending.Outcome.FINISHED
                : !report.diagnostics().isEmpty() || !stopped ? Ending.Outcome.FAILED : Ending.Outcome.STOPPED;
        return new Ending(
                outcome, tally(done(plan, report)), Math.toIntExact(report.done()), System.currentTimeMillis());
    }

    static Ending refused() {
        return Ending.without(Ending.Outcome.REFUSED, System.currentTimeMillis());
    }

    private static boolean claims(Step step) {
        return switch (step.action()) {
            case CREATE, CONTINUE, ADOPT -> true;
            case REPLACE, ALTER, CATCH_UP, SWITCH, DROP, FORGET -> false;
        };
    }

    /** Only those of which every step is done. */
    private static List<Change> done(Plan plan, Report report) {
        Set<ResourceId> undone = new TreeSet<>();
        for (StepOutcome outcome : report.outcomes()) {
            if (!(outcome instanceof StepOutcome.Done)) {
                undone.add(outcome.step().id());
            }
        }
        return plan.changes().stream()
                .filter(change -> !undone.contains(change.id()))
                .toList();
    }

    private static Tally tally(List<Change> changes) {
        Summary summary = Summary.of(changes);
        return new Tally(summary.add(), summary.change(), summary.rebuild(), summary.destroy(), summary.adopt());
    }
}
