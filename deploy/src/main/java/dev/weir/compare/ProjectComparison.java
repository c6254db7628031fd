package dev.weir.compare;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.hazard.Hazard;
import dev.weir.plan.Planner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What becomes of a project's pipelines from one state to another.
 *
 * @param target whose parts of the manifests were laid over the rest
 * @param pipelines in the order of their names, also those that stay as they are
 */
public record ProjectComparison(
        ProjectState before,
        ProjectState after,
        String target,
        List<Comparison> pipelines,
        List<Incomparable> incomparable) {

    public ProjectComparison {
        pipelines = List.copyOf(pipelines);
        incomparable = List.copyOf(incomparable);
    }

    public static ProjectComparison of(ProjectState before, ProjectState after, Planner planner) {
        SortedSet<String> names = new TreeSet<>(before.pipelines().keySet());
        names.addAll(after.pipelines().keySet());
        List<Comparison> pipelines = new ArrayList<>();
        List<Incomparable> incomparable = new ArrayList<>();
        for (String name : names) {
            Optional<Checked<DesiredState>> old =
                    Optional.ofNullable(before.pipelines().get(name));
            Optional<Checked<DesiredState>> next =
                    Optional.ofNullable(after.pipelines().get(name));
            List<Diagnostic> errors = Stream.of(old, next)
                    .flatMap(Optional::stream)
                    .flatMap(state -> state.diagnostics().stream())
                    .filter(Diagnostic::isError)
                    .toList();
            if (errors.isEmpty()) {
                pipelines.add(Comparison.of(old.map(Checked::value), next.map(Checked::value), planner));
            } else {
                incomparable.add(new Incomparable(name, errors));
            }
        }
        return new ProjectComparison(before, after, planner.target(), pipelines, incomparable);
    }

    /** The pipelines of which something changes. */
    public List<Comparison> changed() {
        return pipelines.stream().filter(pipeline -> !pipeline.plan().isEmpty()).toList();
    }

    public List<Hazard> hazards() {
        return pipelines.stream()
                .map(pipeline -> pipeline.plan().hazards())
                .flatMap(Collection::stream)
                .toList();
    }

    /** Pipelines that seem to be the same under another name. */
    public List<Renaming> renamings() {
        return Renaming.among(pipelines);
    }

    /** Everything was compared, and nothing stands in the way of an apply. */
    public boolean ok() {
        return incomparable.isEmpty()
                && pipelines.stream()
                        .flatMap(pipeline -> pipeline.findings().stream())
                        .noneMatch(Diagnostic::isError);
    }
}
