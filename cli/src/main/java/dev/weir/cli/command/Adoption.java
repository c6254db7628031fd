package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Text;
import dev.weir.desired.DesiredState;
import dev.weir.execute.Report;
import dev.weir.imports.Verification;
import dev.weir.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Writes into a target's ledger that a pipeline owns what was imported as it. On the target itself nothing changes. */
final class Adoption {
    private final Session session;
    private final Path folder;
    private final String target;

    Adoption(Session session, Path folder, String target) {
        this.session = session;
        this.folder = folder;
        this.target = target;
    }

    int of(String pipeline) {
        Workspace workspace = Workspace.open(session, folder);
        DesiredState desired =
                workspace.desired(List.of(pipeline), target, new TreeMap<>()).get(0);
        try (Deployment deployment = Deployment.open(session, workspace, target)) {
            Plan plan = deployment.plan(desired);
            if (!Verification.onlyTakesOver(plan)) {
                throw new CommandFailure(ImportProblems.notAdopted(pipeline, target));
            }
            Report report = deployment.execute(plan, "import", new TreeMap<>());
            session.view().diagnostics(report.diagnostics());
            if (!report.complete()) {
                return ExitCode.FAILED;
            }
            session.view()
                    .outcome(Text.of(Role.GOOD, "Adopted: ")
                            .add(pipeline + " owns " + plan.steps().size() + " more things on " + target
                                    + ", and has nothing to do there."));
            return ExitCode.DONE;
        }
    }
}
