package dev.weir.cli.command;

import dev.weir.cli.git.GitRepository;
import dev.weir.cli.render.ProjectFindings;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.project.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks the pipelines of the user's project, one by one, and goes on when one is wrong.
 *
 * @param target whose parts of the manifests are laid over the rest
 * @param variables given on the command line
 */
record FindingsReader(Session session, String target, SortedMap<String, String> variables) {

    /** @param names of pipelines, or paths of their manifests; all pipelines where there are none */
    ProjectFindings of(List<String> names) {
        try {
            return of(Workspace.open(session), names);
        } catch (CommandFailure failure) {
            Path folder = folder(session.directory());
            return new ProjectFindings(folder, failure.diagnostics(), List.of());
        }
    }

    private ProjectFindings of(Workspace workspace, List<String> names) {
        Map<String, PipelineFile> files = new TreeMap<>();
        workspace.files().forEach(file -> files.put(file.pipeline(), file));
        List<ProjectFindings.Pipeline> pipelines = new ArrayList<>();
        for (String name : workspace.names(names)) {
            Optional<PipelineFile> file = Optional.ofNullable(files.get(name));
            Checked<DesiredState> state = file.map(found -> workspace.project().pipeline(found, target, variables))
                    .orElseGet(() -> workspace.project().pipeline(name, target, variables));
            pipelines.add(new ProjectFindings.Pipeline(
                    name, file.map(found -> found.text().name()), findings(state)));
        }
        return new ProjectFindings(folder(workspace.root()), List.of(), pipelines);
    }

    private static List<Diagnostic> findings(Checked<DesiredState> state) {
        List<Diagnostic> findings = new ArrayList<>(state.diagnostics());
        findings.addAll(state.value().notes());
        return findings;
    }

    /** Systems that show findings call files by their paths from the repository's top. */
    private static Path folder(Path project) {
        return GitRepository.topOf(project).map(top -> top.relativize(project)).orElse(Path.of(""));
    }
}
