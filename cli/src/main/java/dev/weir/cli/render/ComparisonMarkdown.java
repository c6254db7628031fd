package dev.weir.cli.render;

import dev.weir.cli.render.Fitted.Worth;
import dev.weir.compare.Comparison;
import dev.weir.compare.Incomparable;
import dev.weir.compare.ProjectComparison;
import dev.weir.compare.ProjectState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Change;
import dev.weir.hazard.Hazard;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import dev.weir.plan.Summary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Two states of a project compared, as a comment on a pull request. */
public final class ComparisonMarkdown {
    /** By it a comment is found again, to be written anew instead of adding another one. */
    public static final String MARKER = "<!-- weir-diff -->";

    /** GitHub takes 65,536 characters; what is around the comparison needs some as well. */
    private static final int LIMIT = 65_000;

    private final ProjectComparison comparison;
    private final Fitted document = new Fitted(LIMIT);

    private ComparisonMarkdown(ProjectComparison comparison) {
        this.comparison = comparison;
    }

    public static String render(ProjectComparison comparison) {
        return new ComparisonMarkdown(comparison).render();
    }

    private String render() {
        needed(MARKER + "\n## Weir: " + headline() + "\n\n");
        needed("From " + state(comparison.before()) + " to " + state(comparison.after()) + ", for the target "
                + Markdown.code(comparison.target()) + ", compared without looking at it.\n");
        comparison.incomparable().forEach(this::incomparable);
        comparison.changed().forEach(this::pipeline);
        return document.text();
    }

    private String headline() {
        List<Comparison> changed = comparison.changed();
        if (changed.isEmpty()) {
            return comparison.incomparable().isEmpty() ? "no changes" : "not everything could be compared";
        }
        return PlanText.counts(Summary.of(changed.stream()
                .flatMap(pipeline -> pipeline.plan().changes().stream())
                .toList()));
    }

    private static String state(ProjectState state) {
        String commit =
                state.shortCommit().map(id -> " (" + Markdown.code(id) + ")").orElse("");
        return state.commit().isPresent() ? Markdown.code(state.name()) + commit : state.name();
    }

    private void incomparable(Incomparable pipeline) {
        needed("\n### Pipeline " + Markdown.code(pipeline.pipeline()) + " can't be compared\n\n");
        pipeline.diagnostics().forEach(this::diagnostic);
    }

    private void diagnostic(Diagnostic diagnostic) {
        String place = diagnostic
                .span()
                .map(span -> " at " + Markdown.code(span.toString()))
                .orElse("");
        document.add(
                Worth.HAZARD,
                "- " + (diagnostic.isError() ? ":x:" : ":warning:") + " **" + Markdown.text(diagnostic.summary())
                        + "** " + Markdown.code(diagnostic.code()) + place + ": "
                        + Markdown.text(ProjectFindings.message(diagnostic)) + "\n");
    }

    private void pipeline(Comparison pipeline) {
        List<Change> shown = PlanText.shown(pipeline.plan());
        needed("\n### Pipeline " + Markdown.code(pipeline.pipeline()) + "\n\n");
        pipelineFate(pipeline);
        needed("| | Resource | What happens | Where |\n|---|---|---|---|\n");
        SortedMap<ResourceId, Place> places = pipeline.places();
        shown.forEach(change ->
                document.add(Worth.ROW, ChangeMarkdown.row(change, Optional.ofNullable(places.get(change.id())))));
        if (!pipeline.plan().hazards().isEmpty()) {
            needed("\n**Hazards**\n\n");
            pipeline.plan().hazards().forEach(this::hazard);
        }
        if (!pipeline.findings().isEmpty()) {
            needed("\n**Problems**\n\n");
            pipeline.findings().forEach(this::diagnostic);
        }
        needed("\n");
        Set<String> shared = SharedProperties.of(shown).keySet();
        shown.forEach(change -> document.add(Worth.DETAIL, ChangeMarkdown.details(change, shared)));
        document.add(Worth.DRAWING, ComparedLineage.drawing(pipeline));
    }

    private void pipelineFate(Comparison pipeline) {
        if (pipeline.before().isEmpty()) {
            needed("It is new.\n\n");
        } else if (pipeline.after().isEmpty()) {
            needed("It is gone. Only " + Markdown.code("weir destroy " + pipeline.pipeline())
                    + " removes what it owns on a target.\n\n");
        }
    }

    private void hazard(Hazard hazard) {
        String place = hazard.place()
                .map(at -> " (" + Markdown.code(at.toString()) + ")")
                .orElse("");
        document.add(
                Worth.HAZARD,
                "- " + (hazard.allowed() ? "" : ":warning: ")
                        + Markdown.code(hazard.code().word()) + ": "
                        + Markdown.text(hazard.what()) + place
                        + (hazard.allowed() ? ", allowed by the manifest" : "") + "\n");
    }

    private void needed(String text) {
        document.add(Worth.NEEDED, text);
    }
}
