package dev.weir.cli.command;

import dev.weir.drift.Drift;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "drift",
        description = {
            "Show what was changed, removed or added by hand on a target since the last apply. Changes nothing.",
            "Exit code 3 says that there is drift, if --fail-on-changes asks for it."
        },
        footer = {
            "  weir drift                         all pipelines of the project, on the sandbox",
            "  weir drift ratings -t cloud        one pipeline on a target of weir.yaml",
            "  weir drift --fail-on-changes -q    for a scheduler that watches"
        })
final class DriftCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(names = "--fail-on-changes", description = "Exit with code 3 if there is drift.")
    private boolean failOnChanges;

    DriftCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.view().begin(session.environment().version());
        Workspace workspace = Workspace.open(session);
        List<String> names = workspace.names(pipelines.pipelines());
        boolean deviates = false;
        try (Deployment deployment = Deployment.open(session, workspace, target.target())) {
            for (String pipeline : names) {
                List<Drift> drifts = deployment.drift(pipeline);
                session.view().drift(pipeline, target.target(), drifts);
                deviates |= drifts.stream().anyMatch(drift -> drift.kind().deviates());
            }
        }
        return deviates && failOnChanges ? ExitCode.CHANGES : ExitCode.DONE;
    }
}
