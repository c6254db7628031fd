package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.desired.DesiredState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        description = {
            "Check pipelines without any server: manifests, SQL, how resources depend on each other.",
            "Says everything that is wrong in one run."
        },
        footer = {
            "  weir validate                 every pipeline of the project",
            "  weir validate ratings         one, by its name",
            "  weir validate -t cloud        as it would be on the target cloud"
        })
final class ValidateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PipelineOptions pipelines = new PipelineOptions();

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "Lay the manifest's part for this target over the rest.")
    private String target = TargetOptions.SANDBOX;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<DesiredState> states =
                Workspace.open(session).desired(pipelines.pipelines(), target, pipelines.variables());
        states.forEach(state -> session.view().diagnostics(state.notes()));
        session.view()
                .table(new Table(
                        "pipeline",
                        List.of("pipeline", "resources", "result"),
                        states.stream().map(ValidateCommand::row).toList()));
        return ExitCode.DONE;
    }

    private static List<Cell> row(DesiredState state) {
        return List.of(
                Cell.of(state.pipeline()),
                Cell.of(Integer.toString(state.resources().size())),
                new Cell("valid", Role.GOOD));
    }
}
