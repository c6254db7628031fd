package dev.weir.cli.command;

import dev.weir.cli.git.RevisionRange;
import dev.weir.cli.render.ComparisonJson;
import dev.weir.cli.render.ComparisonMarkdown;
import dev.weir.cli.render.ComparisonText;
import dev.weir.cli.render.Text;
import dev.weir.compare.ProjectComparison;
import dev.weir.model.HazardCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = {
            "Compare two git revisions without any server: what an apply of the second would do where the first",
            "was applied, and what that costs. BASE alone is compared with the working tree, BASE..HEAD one with",
            "the other, BASE...HEAD from where both parted."
        },
        footer = {
            "  weir diff HEAD                              what isn't committed yet",
            "  weir diff origin/main...HEAD                what a branch changes",
            "  weir diff v1..v2 ratings -t cloud           one pipeline, as it is on a target",
            "  weir diff main...HEAD --format markdown     for a pull request",
            "  weir diff main --fail-on topic-deleted      exit code 3 if that would happen"
        })
final class DiffCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "BASE[..HEAD]", index = "0", description = "A branch, a tag or a commit, or two of them.")
    private String revisions = "";

    @Parameters(
            paramLabel = "PIPELINE",
            index = "1..*",
            arity = "0..*",
            description = "A pipeline's name. Without any, all of the project.")
    private List<String> pipelines = List.of();

    @Mixin
    private final VariableOptions variables = new VariableOptions();

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "Lay the manifests' parts for this target over the rest.")
    private String target = TargetOptions.SANDBOX;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (usual), markdown, or json, which is the same as --json.")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--fail-on-changes", description = "Exit with code 3 if there are changes.")
    private boolean failOnChanges;

    @Option(
            names = "--fail-on",
            paramLabel = "HAZARD",
            split = ",",
            completionCandidates = HazardWords.class,
            description = "Exit with code 3 if one of these hazards is there. May be repeated.")
    private List<String> failOn = List.of();

    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = Formats.choose(session, format, Format.TEXT, Format.JSON);
        SortedSet<HazardCode> feared = HazardWords.codes(failOn, "--fail-on");
        session.view().begin(session.environment().version());
        RevisionComparison comparing = new RevisionComparison(session, target, variables.values());
        ProjectComparison comparison = comparing.of(RevisionRange.parse(revisions), pipelines);
        session.view()
                .document(
                        chosen == Format.MARKDOWN
                                ? Text.of(ComparisonMarkdown.render(comparison))
                                : ComparisonText.render(comparison),
                        ComparisonJson.lines(comparison));
        session.view().diagnostics(comparing.remarks(comparison));
        return exitCode(comparison, feared);
    }

    private int exitCode(ProjectComparison comparison, SortedSet<HazardCode> feared) {
        if (!comparison.ok()) {
            return ExitCode.FAILED;
        }
        boolean changes = failOnChanges && !comparison.changed().isEmpty();
        boolean hazards = comparison.hazards().stream().anyMatch(hazard -> feared.contains(hazard.code()));
        return changes || hazards ? ExitCode.CHANGES : ExitCode.DONE;
    }
}
