package dev.weir.cli.command;

import dev.weir.cli.render.HistoryTable;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Text;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "unlock",
        description = {
            "Take a pipeline away from a run that holds it, such as one that was killed on another machine.",
            "Shows who that is, and asks. If the run is alive after all, it stops at its next step: the ledger",
            "refuses what it wants to write. Nothing on the target is changed."
        },
        footer = {"  weir unlock ratings -t cloud", "  weir unlock ratings -t cloud --yes     without a question"})
final class UnlockCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PIPELINE", description = "The pipeline's name, or its manifest's path.")
    private String pipeline = "";

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final Approval approval = new Approval();

    UnlockCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.open(session);
        String name = workspace.names(List.of(pipeline)).get(0);
        return new LedgerAccess(session, target).with(workspace, ledger -> unlock(name, ledger));
    }

    private int unlock(String name, LedgerStore ledger) {
        Optional<LedgerRun> holding = ledger.holding(name);
        if (holding.isEmpty()) {
            session.view().say("Nobody holds pipeline " + name + " on " + target.target() + ".");
            return ExitCode.DONE;
        }
        session.view().table(HistoryTable.holder(holding.get()));
        approval.check(session);
        if (!approval.given(session, "Take pipeline " + name + " on " + target.target() + " away from this run?")) {
            session.view().say("It keeps the pipeline.");
            return ExitCode.FAILED;
        }
        ledger.release(holding.get());
        session.view()
                .outcome(Text.of(Role.GOOD, "Unlocked: ")
                        .add("`weir apply " + name + "` goes on from what that run has done."));
        return ExitCode.DONE;
    }
}
