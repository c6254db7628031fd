package dev.weir.cli.render;

import dev.weir.drift.Drift;
import java.util.List;

/** What was changed by hand: a line for each resource, and beneath it how what was applied differs from what is there. */
public final class DriftText {
    private static final String INDENT = "        ";

    private DriftText() {}

    /** The drift of one pipeline as a result of its own. */
    public static Text report(String pipeline, String target, List<Drift> drifts) {
        if (drifts.isEmpty()) {
            return Text.of(Role.GOOD, "No drift.")
                    .add(" Nothing that pipeline " + pipeline + " owns on " + target + " was changed by hand.")
                    .line();
        }
        return Text.of("Pipeline ")
                .add(Role.STRONG, pipeline)
                .add(" on ")
                .add(Role.STRONG, target)
                .add(". ")
                .add(section(drifts))
                .line()
                .add(summary(drifts));
    }

    /** The section of a plan. */
    static Text section(List<Drift> drifts) {
        Text text =
                Text.of(Role.STRONG, "Since the last apply, by hand:").line().line();
        drifts.forEach(drift -> text.add(entry(drift)));
        return text;
    }

    /** {@code Drift: 1 changed, 0 removed, 2 unmanaged.} */
    static Text summary(List<Drift> drifts) {
        String counts = count(drifts, Drift.Kind.CHANGED) + " changed, " + count(drifts, Drift.Kind.REMOVED)
                + " removed, " + count(drifts, Drift.Kind.UNMANAGED) + " unmanaged.";
        return Text.of(Role.STRONG, "Drift: ").add(counts).line();
    }

    private static long count(List<Drift> drifts, Drift.Kind kind) {
        return drifts.stream().filter(drift -> drift.kind() == kind).count();
    }

    private static Text entry(Drift drift) {
        Text text = new Text()
                .add("  ")
                .add(role(drift.kind()), sign(drift.kind()))
                .add(" " + drift.id() + ": ")
                .add(Visible.line(String.join(", ", drift.what())))
                .add(Role.QUIET, drift.kind() == Drift.Kind.UNMANAGED ? "  # no pipeline manages it" : "")
                .line();
        for (LineDifference.Line line : LineDifference.between(drift.applied(), drift.live())) {
            switch (line.fate()) {
                case STAYS -> text.add(INDENT + "  " + Visible.line(line.text()));
                case GOES -> text.add(INDENT).add(Role.BAD, "- " + Visible.line(line.text()));
                case COMES -> text.add(INDENT).add(Role.GOOD, "+ " + Visible.line(line.text()));
            }
            text.line();
        }
        return text;
    }

    private static String sign(Drift.Kind kind) {
        return switch (kind) {
            case CHANGED -> "~";
            case REMOVED -> "-";
            case UNMANAGED -> "?";
            case FOREIGN -> "i";
        };
    }

    private static Role role(Drift.Kind kind) {
        return switch (kind) {
            case CHANGED, UNMANAGED -> Role.CAUTION;
            case REMOVED -> Role.BAD;
            case FOREIGN -> Role.QUIET;
        };
    }
}
