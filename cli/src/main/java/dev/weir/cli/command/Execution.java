package dev.weir.cli.command;

import dev.weir.cli.render.GravestHazards;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Seconds;
import dev.weir.cli.render.Text;
import dev.weir.desired.DesiredState;
import dev.weir.execute.Report;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.SavedPlan;
import dev.weir.plan.Summary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Shows a plan, asks, carries it out and says how it went. */
final class Execution {
    /** In place of an exit code: another run has changed the pipeline while this one waited for it. */
    private static final int OVERTAKEN = -1;

    private final Session session;
    private final Deployment deployment;
    private final Approval approval;
    private final Allowance allowance;
    private final Aftermath aftermath;

    /**
     * @param allowance hazards that are approved by their codes
     * @param aftermath how closely is looked at what an apply has begun
     */
    Execution(Session session, Deployment deployment, Approval approval, Allowance allowance, Aftermath aftermath) {
        this.session = session;
        this.deployment = deployment;
        this.approval = approval;
        this.allowance = allowance;
        this.aftermath = aftermath;
    }

    /** Plans and applies; and plans again if another run that was waited for has made the plan useless. */
    int apply(DesiredState desired, Supplier<Plan> planning, Repair repair) {
        return untilItFits(planning, plan -> apply(desired, plan, repair));
    }

    /** The same for removing everything. */
    int destroy(Supplier<Plan> planning, ToIntFunction<Plan> ifEmpty) {
        return untilItFits(planning, plan -> plan.isEmpty() ? ifEmpty.applyAsInt(plan) : destroy(plan));
    }

    /** Takes things into the ledger as they are. */
    int adopt(Supplier<Plan> planning) {
        return untilItFits(planning, this::adopt);
    }

    private int adopt(Plan plan) {
        if (plan.isEmpty()) {
            session.view()
                    .say("Nothing to adopt: whatever exists of pipeline "
                            + plan.header().pipeline() + " is in its ledger.");
            return ExitCode.DONE;
        }
        session.view().plan(plan);
        boolean agreed = agreed(plan, "Take this into the ledger of ");
        return agreed ? carryOut(plan, "adopt", new TreeMap<>(), true) : ExitCode.FAILED;
    }

    /** Says how to find out whether the pipeline gives the rows that it should. */
    private void mentionChecks(DesiredState desired) {
        int checks = desired.checks().size();
        if (checks > 0) {
            String target = deployment.onSandbox()
                    ? ""
                    : " -t " + deployment.target().target().name();
            session.view()
                    .say("`weir check " + desired.pipeline() + target + "` runs its "
                            + (checks == 1 ? "check." : checks + " checks."));
        }
    }

    private int untilItFits(Supplier<Plan> planning, ToIntFunction<Plan> work) {
        int result = work.applyAsInt(planning.get());
        while (result == OVERTAKEN) {
            session.view().say("The pipeline was changed while this run waited for it, so it plans again.");
            result = work.applyAsInt(planning.get());
        }
        return result;
    }

    /** On the sandbox, what the pipeline needs around it is brought up as well, also if there is nothing else to do. */
    private int apply(DesiredState desired, Plan made, Repair repair) {
        Plan plan = allowance.mark(made);
        session.view().plan(plan);
        repair.check(plan, approval.isGiven());
        allowance.require(plan, deployment.target().target(), "apply");
        if (plan.isEmpty()) {
            surroundings(desired);
            return ExitCode.DONE;
        }
        if (!agreed(plan, Repair.mention(plan) + GravestHazards.sentence(plan.hazards()) + "Apply these changes to ")) {
            return ExitCode.FAILED;
        }
        int result = carryOut(desired, plan);
        if (result == ExitCode.DONE) {
            mentionChecks(desired);
        }
        return result;
    }

    /** Carries out what was agreed to when it was saved. */
    int saved(SavedPlan saved, Path root, Repair repair) {
        Plan plan = allowance.mark(saved.plan());
        session.view().plan(plan);
        repair.check(plan, true);
        allowance.require(plan, deployment.target().target(), "apply");
        if (plan.isEmpty()) {
            return ExitCode.DONE;
        }
        long since = System.currentTimeMillis();
        SortedMap<String, String> values =
                deployment.onSandbox() ? new Surroundings(session).prepare(saved, root) : new TreeMap<>();
        int result = carryOut(plan, "apply", values, false);
        return result == ExitCode.DONE ? aftermath.look(session, deployment.target(), plan, since) : result;
    }

    /** Takes what was changed by hand into the ledger. */
    int refresh(Plan plan) {
        session.view().plan(plan);
        if (plan.isEmpty()) {
            return ExitCode.DONE;
        }
        boolean agreed = agreed(plan, "Record this as applied to ");
        return agreed ? carryOut(plan, "apply", new TreeMap<>(), false) : ExitCode.FAILED;
    }

    private int destroy(Plan made) {
        Plan plan = allowance.mark(made);
        session.view().plan(plan);
        allowance.require(plan, deployment.target().target(), "destroy");
        return agreed(plan, GravestHazards.sentence(plan.hazards()) + "Really remove all of this from ")
                ? remove(plan)
                : ExitCode.FAILED;
    }

    private boolean agreed(Plan plan, String question) {
        deployment.target().expect(plan.header().pipeline());
        boolean given = approval.given(session, question + plan.header().target() + "?");
        if (!given) {
            session.view().say("Nothing was changed.");
        }
        return given;
    }

    /** Applies without a question. */
    int carryOut(DesiredState desired, Plan plan) {
        long since = System.currentTimeMillis();
        deployment.target().expect(plan.header().pipeline());
        int result = carryOut(plan, "apply", surroundings(desired), true);
        return result == ExitCode.DONE ? aftermath.look(session, deployment.target(), plan, since) : result;
    }

    /** Destroys without a question. */
    int remove(Plan plan) {
        boolean data = plan.steps().stream().anyMatch(step -> step.id().kind() == ResourceKind.DATA);
        if (data) {
            // A feed would make the topics anew.
            deployment.feeds().remove(plan.header().pipeline());
        }
        return carryOut(plan, "destroy", new TreeMap<>(), true);
    }

    /** Brings up what the pipeline needs around it, and says where that is. */
    SortedMap<String, String> surroundings(DesiredState desired) {
        return deployment.onSandbox() ? new Surroundings(session).prepare(desired) : new TreeMap<>();
    }

    /** @param replan whether a new plan can take the place of this one */
    private int carryOut(Plan plan, String operation, SortedMap<String, String> sandboxValues, boolean replan) {
        long begin = System.nanoTime();
        Report report = deployment.execute(plan, operation, sandboxValues);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (report.complete()) {
            session.view().outcome(complete(plan.summary(), took));
            return ExitCode.DONE;
        }
        if (replan && report.stale() && deployment.waits()) {
            return OVERTAKEN;
        }
        session.view().diagnostics(report.diagnostics());
        session.view().outcome(report.refusals().isEmpty() ? incomplete(plan, report, operation) : nothingBegun());
        return report.stopped() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
    }

    private static Text complete(Summary summary, Duration took) {
        return Text.of(Role.GOOD, "Done: ")
                .add((summary.add() + summary.rebuild()) + " added, " + summary.change() + " changed, "
                        + (summary.destroy() + summary.rebuild()) + " destroyed, "
                        + (summary.adopt() == 0 ? "" : summary.adopt() + " adopted, ") + "in " + Seconds.of(took)
                        + ".");
    }

    private static Text nothingBegun() {
        return Text.of(Role.BAD, "Not begun: ").add("nothing was changed.");
    }

    private static Text incomplete(Plan plan, Report report, String operation) {
        return Text.of(Role.BAD, "Not finished: ")
                .add(report.done() + " of " + plan.steps().size() + " steps are done. `weir " + operation + " "
                        + plan.header().pipeline() + "` goes on from there.");
    }
}
