package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Seconds;
import dev.weir.cli.render.Text;
import dev.weir.execute.Report;
import dev.weir.plan.Plan;
import dev.weir.plan.Summary;
import java.time.Duration;

/** Shows a plan, asks, carries it out and says how it went. */
final class Execution {
    private final Session session;
    private final Deployment deployment;
    private final Approval approval;

    Execution(Session session, Deployment deployment, Approval approval) {
        this.session = session;
        this.deployment = deployment;
        this.approval = approval;
    }

    int apply(Plan plan) {
        session.view().plan(plan);
        return plan.isEmpty() ? ExitCode.DONE : ask(plan, "apply", "Apply these changes to ");
    }

    int destroy(Plan plan) {
        session.view().plan(plan);
        return ask(plan, "destroy", "Really remove all of this from ");
    }

    private int ask(Plan plan, String operation, String question) {
        if (!approval.given(session, question + plan.header().target() + "?")) {
            session.view().say("Nothing was changed.");
            return ExitCode.FAILED;
        }
        return carryOut(plan, operation);
    }

    /** Without a question. */
    int carryOut(Plan plan, String operation) {
        long begin = System.nanoTime();
        Report report = deployment.execute(plan, operation);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (report.complete()) {
            session.view().outcome(complete(plan.summary(), took));
            return ExitCode.DONE;
        }
        session.view().diagnostics(report.diagnostics());
        session.view().outcome(incomplete(plan, report, operation));
        return ExitCode.FAILED;
    }

    private static Text complete(Summary summary, Duration took) {
        return Text.of(Role.GOOD, "Done: ")
                .add((summary.add() + summary.rebuild()) + " added, " + summary.change() + " changed, "
                        + (summary.destroy() + summary.rebuild()) + " destroyed, in " + Seconds.of(took) + ".");
    }

    private static Text incomplete(Plan plan, Report report, String operation) {
        return Text.of(Role.BAD, "Not finished: ")
                .add(report.done() + " of " + plan.steps().size() + " steps are done. `weir " + operation + " "
                        + plan.header().pipeline() + "` goes on from there.");
    }
}
