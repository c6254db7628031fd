package dev.weir.cli.command;

import dev.weir.cli.render.HistoryTable;
import dev.weir.cli.view.Activity;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = {
            "Show what was applied to a target: when, by whom, what it added, changed, rebuilt and destroyed,",
            "and how it ended. The newest comes first. A run that was killed is called interrupted.",
            "The ledger remembers the last 100 runs of every pipeline."
        },
        footer = {
            "  weir history                       all pipelines, on the sandbox",
            "  weir history ratings -t cloud      one pipeline on a target of weir.yaml",
            "  weir history --limit 5 --json"
        })
final class HistoryCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "PIPELINE",
            arity = "0..*",
            description = "A pipeline's name, or its manifest's path. Without any, all of the target.")
    private List<String> pipelines = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Show the last N runs (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.open(session);
        List<String> names = pipelines.isEmpty() ? List.of() : workspace.names(pipelines);
        return new LedgerAccess(session, target).with(workspace, ledger -> show(names, ledger));
    }

    private int show(List<String> names, LedgerStore ledger) {
        List<LedgerRun> runs = runs(ledger).stream()
                .filter(run -> names.isEmpty() || names.contains(run.pipeline()))
                .limit(Math.max(0, limit))
                .toList();
        session.view().table(HistoryTable.of(runs));
        if (runs.isEmpty()) {
            String what = names.isEmpty() ? "Nothing" : "Nothing of " + String.join(" and ", names);
            session.view().say(what + " was applied to " + target.target() + " yet.");
        }
        return ExitCode.DONE;
    }

    private List<LedgerRun> runs(LedgerStore ledger) {
        try (Activity activity = session.view().waiting("reading the ledger of " + target.target())) {
            return ledger.runs(activity::quietlyNow);
        }
    }
}
