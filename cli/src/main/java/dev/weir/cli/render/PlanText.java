package dev.weir.cli.render;

import dev.weir.diff.Change;
import dev.weir.drift.Drift;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.plan.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan in Terraform's manner: a legend of the signs in use, an entry for each change, one line that sums up. */
public final class PlanText {
    private PlanText() {}

    public static Text render(Plan plan) {
        Text text = plan.isEmpty() ? nothing(plan) : plan.onlyRefreshes() ? refresh(plan) : changes(plan);
        return plan.drift().isEmpty()
                ? text
                : DriftText.section(plan.drift()).line().add(text);
    }

    /** {@code Plan: 12 to add, 0 to change, 0 to destroy.} */
    public static Text summary(Plan plan) {
        return Text.of(Role.STRONG, "Plan: ").add(counts(plan.summary()) + ".").line();
    }

    /** Rebuilding and adopting are only mentioned where there is some. */
    static String counts(Summary summary) {
        StringBuilder counts = new StringBuilder();
        counts.append(summary.add()).append(" to add, ");
        counts.append(summary.change()).append(" to change, ");
        counts.append(summary.rebuild() == 0 ? "" : summary.rebuild() + " to rebuild, ");
        counts.append(summary.adopt() == 0 ? "" : summary.adopt() + " to adopt, ");
        counts.append(summary.destroy()).append(" to destroy");
        return counts.toString();
    }

    /** What the ledger would hold from then on; the target stays as it is. */
    private static Text refresh(Plan plan) {
        Text text = heading(plan, "What the ledger would record:\n").line();
        for (Step step : plan.steps()) {
            boolean gone = step.action() == Step.Action.FORGET;
            text.add(gone ? Role.BAD : Role.CAUTION, gone ? "  - " : "  ~ ")
                    .add(step.id() + (gone ? " is gone" : " as it is now"))
                    .line();
        }
        return text.line().add("Nothing is changed on the target.").line();
    }

    private static Text nothing(Plan plan) {
        String where =
                " Pipeline " + plan.header().pipeline() + " on " + plan.header().target() + ": ";
        return Text.of(Role.GOOD, "No changes.")
                .add(where + state(plan.summary().keep()))
                .line();
    }

    private static String state(int kept) {
        return switch (kept) {
            case 0 -> "nothing of it exists, and nothing is wanted.";
            case 1 -> "its one resource is as it should be.";
            default -> "its " + kept + " resources are as they should be.";
        };
    }

    private static Text changes(Plan plan) {
        List<Change> shown = shown(plan);
        List<ResourceId> repaired = plan.repaired().stream().map(Drift::id).toList();
        SortedMap<String, String> shared = SharedProperties.of(shown);
        Text text = heading(plan, "What would be done:\n").add(legend(shown)).line();
        if (!shared.isEmpty()) {
            text.add("    ").add(Role.QUIET, "# for every statement").line();
            shared.forEach((property, value) ->
                    text.add("      " + ResourceLines.set(property, value)).line());
            text.line();
        }
        shown.forEach(change -> text.add(ChangeText.render(change, shared.keySet(), repaired.contains(change.id())))
                .line());
        text.add(HazardText.render(plan.hazards())).add(summary(plan));
        plan.validation().map(ValidationText::render).ifPresent(text::add);
        return text;
    }

    /** A line for each change, and where it is written. */
    public static Text outline(Plan plan) {
        Map<ResourceId, Place> places = new TreeMap<>();
        plan.steps().forEach(step -> step.place().ifPresent(place -> places.put(step.id(), place)));
        List<Change> shown = shown(plan);
        int width = shown.stream()
                .mapToInt(change -> change.id().toString().length())
                .max()
                .orElse(0);
        Text text = heading(plan, "What is done:\n").line();
        for (Change change : shown) {
            String name = change.id().toString();
            text.add(Symbol.of(change).sign()).add(" " + name);
            Optional.ofNullable(places.get(change.id()))
                    .ifPresent(place -> text.add(" ".repeat(width - name.length() + 2))
                            .add(Role.QUIET, place.file() + ":" + place.line()));
            text.line();
        }
        return text.line().add(HazardText.render(plan.hazards())).add(summary(plan));
    }

    static List<Change> shown(Plan plan) {
        return plan.changes().stream()
                .filter(change -> Symbol.of(change) != Symbol.KEEP)
                .toList();
    }

    private static Text heading(Plan plan, String rest) {
        return Text.of("Pipeline ")
                .add(Role.STRONG, plan.header().pipeline())
                .add(" on ")
                .add(Role.STRONG, plan.header().target())
                .add(". " + rest);
    }

    static Text legend(List<Change> changes) {
        Text legend = new Text();
        Arrays.stream(Symbol.values())
                .filter(symbol -> changes.stream().anyMatch(change -> Symbol.of(change) == symbol))
                .forEach(symbol ->
                        legend.add(symbol.sign()).add(" " + symbol.word()).line());
        return legend;
    }
}
