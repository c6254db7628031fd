package dev.weir.cli.command;

import dev.weir.cli.git.GitRepository;
import dev.weir.cli.git.Revision;
import dev.weir.cli.git.RevisionRange;
import dev.weir.compare.Comparison;
import dev.weir.compare.Incomparable;
import dev.weir.compare.ProjectComparison;
import dev.weir.compare.ProjectState;
import dev.weir.compare.Renaming;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ManifestProblems;
import dev.weir.plan.Planner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads two revisions of the user's project and compares them.
 *
 * @param target whose parts of the manifests are laid over the rest
 * @param variables given on the command line
 */
record RevisionComparison(Session session, String target, Map<String, String> variables) {

    /** @param names of pipelines, or paths of their manifests; all pipelines where there are none */
    ProjectComparison of(RevisionRange range, List<String> names) throws IOException {
        Workspace workspace = Workspace.open(session);
        if (!target.equals(TargetOptions.SANDBOX)) {
            session.orFail(workspace.project().target(target));
        }
        GitRepository repository =
                session.orFail(GitRepository.of(workspace.root(), git())).orElseThrow();
        Revision base = session.orFail(repository.resolve(range.base())).orElseThrow();
        RevisionReader reader = new RevisionReader(session, target, variables);
        ProjectState after;
        if (range.head().isPresent()) {
            Revision head =
                    session.orFail(repository.resolve(range.head().get())).orElseThrow();
            base = range.fromMergeBase()
                    ? session.orFail(repository.mergeBase(base, head)).orElseThrow()
                    : base;
            after = reader.at(head, repository);
        } else {
            after = reader.workingTree(workspace.project());
        }
        ProjectState before = reader.at(base, repository);
        if (!names.isEmpty()) {
            SortedSet<String> chosen = chosen(workspace.names(names), before, after);
            before = only(before, chosen);
            after = only(after, chosen);
        }
        return ProjectComparison.of(
                before, after, new Planner(target, session.environment().version()));
    }

    /** Everything to know beside the comparison itself. */
    List<Diagnostic> remarks(ProjectComparison comparison) {
        List<Diagnostic> remarks = new ArrayList<>();
        for (Incomparable pipeline : comparison.incomparable()) {
            remarks.addAll(pipeline.diagnostics());
        }
        for (Comparison pipeline : comparison.pipelines()) {
            remarks.addAll(pipeline.findings());
        }
        for (Renaming renaming : comparison.renamings()) {
            remarks.add(RevisionProblems.renamed(renaming));
        }
        return remarks;
    }

    private String git() {
        return session.environment().variables().getOrDefault("WEIR_GIT", "git");
    }

    private SortedSet<String> chosen(List<String> names, ProjectState before, ProjectState after) {
        SortedSet<String> known = new TreeSet<>(before.pipelines().keySet());
        known.addAll(after.pipelines().keySet());
        List<Diagnostic> unknown = names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> ManifestProblems.unknownPipeline(name, known))
                .toList();
        return session.orFail(new Checked<>(new TreeSet<>(names), unknown));
    }

    private static ProjectState only(ProjectState state, SortedSet<String> names) {
        SortedMap<String, Checked<DesiredState>> pipelines = new TreeMap<>(state.pipelines());
        pipelines.keySet().retainAll(names);
        return new ProjectState(state.name(), state.commit(), pipelines);
    }
}
