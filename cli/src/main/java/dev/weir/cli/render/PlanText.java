package dev.weir.cli.render;

import dev.weir.diff.Change;
import dev.weir.plan.Plan;
import dev.weir.plan.Summary;
import java.util.Arrays;
import java.util.List;

/** A plan in Terraform's manner: a legend of the signs in use, an entry for each change, one line that sums up. */
public final class PlanText {
    private PlanText() {}

    public static Text render(Plan plan) {
        return plan.isEmpty() ? nothing(plan) : changes(plan);
    }

    /** {@code Plan: 12 to add, 0 to change, 0 to destroy.} Rebuilding and adopting are only mentioned where there is some. */
    public static Text summary(Plan plan) {
        Summary summary = plan.summary();
        StringBuilder counts = new StringBuilder();
        counts.append(summary.add()).append(" to add, ");
        counts.append(summary.change()).append(" to change, ");
        counts.append(summary.rebuild() == 0 ? "" : summary.rebuild() + " to rebuild, ");
        counts.append(summary.adopt() == 0 ? "" : summary.adopt() + " to adopt, ");
        counts.append(summary.destroy()).append(" to destroy.");
        return Text.of(Role.STRONG, "Plan: ").add(counts.toString()).line();
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
        List<Change> shown = plan.changes().stream()
                .filter(change -> Symbol.of(change) != Symbol.KEEP)
                .toList();
        Text text = new Text()
                .add("Pipeline ")
                .add(Role.STRONG, plan.header().pipeline())
                .add(" on ")
                .add(Role.STRONG, plan.header().target())
                .add(". What would be done:\n")
                .add(legend(shown))
                .line();
        shown.forEach(change -> text.add(ChangeText.render(change)).line());
        return text.add(summary(plan));
    }

    private static Text legend(List<Change> changes) {
        Text legend = new Text();
        Arrays.stream(Symbol.values())
                .filter(symbol -> changes.stream().anyMatch(change -> Symbol.of(change) == symbol))
                .forEach(symbol ->
                        legend.add(symbol.sign()).add(" " + symbol.word()).line());
        return legend;
    }
}
