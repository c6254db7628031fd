package dev.weir.cli.command;

import dev.weir.cli.git.CheckedOut;
import dev.weir.cli.git.GitRepository;
import dev.weir.cli.git.Revision;
import dev.weir.compare.ProjectState;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.project.PipelineFile;
import dev.weir.project.Project;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the pipelines of a project at a revision, or as they lie in the working tree.
 *
 * @param target whose parts of the manifests are laid over the rest
 * @param variables given on the command line
 */
record RevisionReader(Session session, String target, Map<String, String> variables) {

    /** The files as they are, committed or not. */
    ProjectState workingTree(Project project) {
        return new ProjectState(
                "the working tree", Optional.empty(), pipelines(project, session.orFail(project.pipelines())));
    }

    /** Diagnostics call the files {@code revision:path}, as git does. */
    ProjectState at(Revision revision, GitRepository repository) throws IOException {
        SortedMap<String, Checked<DesiredState>> pipelines = read(revision, repository, false);
        // Few manifests name files outside of the project's folder, or jars that are built and not committed.
        if (!pipelines.values().stream().allMatch(Checked::ok)) {
            pipelines = read(revision, repository, true);
        }
        pipelines.replaceAll((name, state) -> new Checked<>(state.value(), named(state.diagnostics(), revision)));
        return new ProjectState(revision.name(), Optional.of(revision.commit()), pipelines);
    }

    private SortedMap<String, Checked<DesiredState>> read(
            Revision revision, GitRepository repository, boolean everything) throws IOException {
        try (CheckedOut files =
                session.orFail(repository.checkOut(revision, everything)).orElseThrow()) {
            Checked<Project> project = Project.at(files.project());
            Checked<List<PipelineFile>> manifests = project.then(found -> found.pipelines());
            if (!manifests.ok()) {
                throw new CommandFailure(named(manifests.diagnostics(), revision));
            }
            return pipelines(project.value(), manifests.value());
        }
    }

    private SortedMap<String, Checked<DesiredState>> pipelines(Project project, List<PipelineFile> manifests) {
        SortedMap<String, Checked<DesiredState>> pipelines = new TreeMap<>();
        for (PipelineFile file : manifests) {
            pipelines.put(file.pipeline(), project.pipeline(file, target, variables));
        }
        return pipelines;
    }

    private static List<Diagnostic> named(List<Diagnostic> diagnostics, Revision revision) {
        List<Diagnostic> named = new ArrayList<>();
        for (Diagnostic each : diagnostics) {
            named.add(new Diagnostic(
                    each.code(),
                    each.severity(),
                    each.summary(),
                    each.detail(),
                    each.span().map(span -> named(span, revision)),
                    each.hints()));
        }
        return named;
    }

    private static Span named(Span span, Revision revision) {
        SourceText source = span.source();
        return new Span(new SourceText(revision.name() + ":" + source.name(), source.text()), span.start(), span.end());
    }
}
