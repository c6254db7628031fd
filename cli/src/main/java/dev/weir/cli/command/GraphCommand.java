package dev.weir.cli.command;

import dev.weir.cli.render.DotText;
import dev.weir.cli.render.LineageJson;
import dev.weir.cli.render.MermaidText;
import dev.weir.cli.render.Text;
import dev.weir.desired.Lineage;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "graph",
        description = {
            "Draw where records come from and where they go, without any server.",
            "Mermaid's flowcharts are drawn by GitHub, GitLab and many editors; dot is for Graphviz."
        },
        footer = {
            "  weir graph                                   every pipeline of the project, for Mermaid",
            "  weir graph ratings --format dot | dot -Tsvg  one, as a picture",
            "  weir graph --json                            one object a line, for programs"
        })
final class GraphCommand implements Callable<Integer> {
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
            description = "mermaid (usual), dot, or json, which is the same as --json.")
    private Optional<Format> format = Optional.empty();

    enum Format {
        MERMAID,
        DOT,
        JSON
    }

    GraphCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Format chosen = Formats.choose(session, format, Format.MERMAID, Format.JSON);
        Lineage lineage =
                Lineage.of(Workspace.open(session).desired(pipelines.pipelines(), target, pipelines.variables()));
        Text drawing = Text.of(chosen == Format.DOT ? DotText.of(lineage) : MermaidText.of(lineage));
        session.view().document(drawing, LineageJson.lines(lineage));
        return ExitCode.DONE;
    }
}
