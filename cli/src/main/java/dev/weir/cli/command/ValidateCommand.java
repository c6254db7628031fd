package dev.weir.cli.command;

import dev.weir.cli.render.GitHubCommands;
import dev.weir.cli.render.JUnitXml;
import dev.weir.cli.render.ProjectFindings;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Sarif;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.cli.render.Text;
import dev.weir.desired.DesiredState;
import java.util.List;
import java.util.Optional;
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
            "  weir validate                              every pipeline of the project",
            "  weir validate ratings                      one, by its name",
            "  weir validate -t cloud                     as it would be on the target cloud",
            "  weir validate --format sarif >weir.sarif   for code scanning"
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (usual), json, which is the same as --json, sarif, junit, or github.")
    private Optional<Format> format = Optional.empty();

    enum Format {
        TEXT,
        JSON,
        /** For code scanning. */
        SARIF,
        /** For whoever reads the reports of tests. */
        JUNIT,
        /** Commands to the runner of GitHub Actions. */
        GITHUB
    }

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Format chosen = Formats.choose(session, format, Format.TEXT, Format.JSON);
        if (chosen == Format.TEXT || chosen == Format.JSON) {
            return inWords();
        }
        ProjectFindings findings = new FindingsReader(session, target, pipelines.variables()).of(pipelines.pipelines());
        // People read beside the document what it says to others.
        session.view().result(Text.of(document(chosen, findings)));
        session.view().diagnostics(findings.all());
        return findings.ok() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private String document(Format chosen, ProjectFindings findings) {
        return switch (chosen) {
            case SARIF -> Sarif.of(findings, session.environment().version());
            case JUNIT -> JUnitXml.of(findings);
            case GITHUB -> GitHubCommands.of(findings);
            case TEXT, JSON -> throw new IllegalArgumentException(chosen + " is no document");
        };
    }

    private int inWords() {
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
