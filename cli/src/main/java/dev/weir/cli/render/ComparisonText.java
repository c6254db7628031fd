package dev.weir.cli.render;

import dev.weir.compare.Comparison;
import dev.weir.compare.ProjectComparison;
import dev.weir.compare.ProjectState;
import dev.weir.diff.Change;
import dev.weir.plan.Plan;
import java.util.List;
import java.util.SortedMap;

/** Two states of a project compared, for people: what a plan says of each pipeline that changes. */
public final class ComparisonText {
    private ComparisonText() {}

    public static Text render(ProjectComparison comparison) {
        Text text = new Text()
                .add("From ")
                .add(state(comparison.before()))
                .add(" to ")
                .add(state(comparison.after()))
                .add(", for the target ")
                .add(Role.STRONG, comparison.target())
                .add(".")
                .line();
        comparison.changed().forEach(pipeline -> text.line().add(pipeline(pipeline)));
        comparison
                .incomparable()
                .forEach(pipeline -> text.line()
                        .add("Pipeline ")
                        .add(Role.STRONG, Visible.line(pipeline.pipeline()))
                        .add(Role.BAD, " can't be compared")
                        .add(".")
                        .line());
        long same = comparison.pipelines().size() - comparison.changed().size();
        if (same > 0) {
            text.line()
                    .add(Role.GOOD, "No changes")
                    .add(" in " + (same == 1 ? "1 pipeline" : same + " pipelines") + ".")
                    .line();
        }
        return text;
    }

    private static Text state(ProjectState state) {
        return Text.of(Role.STRONG, Visible.line(state.name()))
                .add(state.shortCommit().map(commit -> " (" + commit + ")").orElse(""));
    }

    private static Text pipeline(Comparison comparison) {
        Plan plan = comparison.plan();
        List<Change> shown = PlanText.shown(plan);
        SortedMap<String, String> shared = SharedProperties.of(shown);
        Text text = Text.of("Pipeline ")
                .add(Role.STRONG, comparison.pipeline())
                .add(fate(comparison))
                .line()
                .add(PlanText.legend(shown))
                .line();
        if (!shared.isEmpty()) {
            text.add("    ").add(Role.QUIET, "# for every statement").line();
            shared.forEach((property, value) ->
                    text.add("      " + ResourceLines.set(property, value)).line());
            text.line();
        }
        shown.forEach(change ->
                text.add(ChangeText.render(change, shared.keySet(), false)).line());
        text.add(HazardText.render(plan.hazards()));
        return text.add(Role.STRONG, "Changes: ")
                .add(PlanText.counts(plan.summary()) + ".")
                .line();
    }

    /** What a person should know of the pipeline as a whole. */
    static String fate(Comparison comparison) {
        if (comparison.before().isEmpty()) {
            return " is new.";
        }
        return comparison.after().isEmpty()
                ? " is gone. Only `weir destroy " + comparison.pipeline() + "` removes what it owns on a target."
                : " changes.";
    }
}
