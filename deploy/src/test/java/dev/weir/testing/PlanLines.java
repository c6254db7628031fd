package dev.weir.testing;

import dev.weir.diff.Change;
import dev.weir.diff.Manner;
import dev.weir.hazard.Hazard;
import dev.weir.model.Place;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans as plain lines for golden files. */
public final class PlanLines {
    private PlanLines() {}

    public static String of(Plan plan) {
        StringBuilder lines = new StringBuilder();
        if (!plan.drift().isEmpty()) {
            lines.append("drift:\n");
            plan.drift().forEach(drift -> lines.append(DriftLines.of(drift)));
        }
        lines.append("changes:\n");
        plan.changes().forEach(change -> lines.append("  ").append(line(change)).append('\n'));
        lines.append("steps:\n");
        plan.steps().forEach(step -> lines.append("  ").append(line(step)).append('\n'));
        if (!plan.hazards().isEmpty()) {
            lines.append("hazards:\n");
            plan.hazards()
                    .forEach(hazard -> lines.append("  ").append(line(hazard)).append('\n'));
        }
        return lines.append(plan.summary()).append('\n').toString();
    }

    private static String line(Change change) {
        if (change instanceof Change.Create create) {
            return "create " + create.id() + note(create.note());
        }
        if (change instanceof Change.Keep keep) {
            return (keep.adopted() ? "adopt " : "keep ") + keep.id() + note(keep.note());
        }
        if (change instanceof Change.ReplaceInPlace replace) {
            return "replace " + replace.id() + ": " + replace.reason() + place(replace.cause());
        }
        if (change instanceof Change.Alter alter) {
            return "alter " + alter.id() + ": " + alter.reason() + place(alter.cause());
        }
        if (change instanceof Change.Rebuild rebuild) {
            String downstream = rebuild.downstream().isEmpty() ? "" : ", with " + rebuild.downstream();
            return "rebuild " + rebuild.id() + manner(rebuild) + ": " + rebuild.reason() + place(rebuild.cause())
                    + downstream;
        }
        Change.Delete delete = (Change.Delete) change;
        return "delete " + delete.id() + ": " + delete.reason();
    }

    private static String line(Hazard hazard) {
        String records = hazard.records().isPresent() ? " [" + hazard.records().getAsLong() + "]" : "";
        return hazard.code().word() + (hazard.allowed() ? " (allowed)" : "") + " " + hazard.resource() + records + ": "
                + hazard.what() + place(hazard.place());
    }

    private static String manner(Change.Rebuild rebuild) {
        return rebuild.manner() instanceof Manner.Recreate
                ? ""
                : " by " + rebuild.manner().strategy().word() + " after "
                        + rebuild.before().id();
    }

    private static String place(Optional<Place> place) {
        return place.map(found -> " (" + found + ")").orElse("");
    }

    private static String note(Optional<String> note) {
        return note.map(text -> ": " + text).orElse("");
    }

    private static String line(Step step) {
        return step.number() + " " + step.action() + " " + step.id()
                + list(
                        " created with it ",
                        step.action() == Step.Action.DROP
                                ? List.of()
                                : step.entry().createdTopics())
                + list(" topics ", step.topics())
                + list(" after ", step.after())
                + list(" awaits ", step.awaits())
                + step.place().map(place -> " @ " + place).orElse("");
    }

    private static String list(String label, List<?> items) {
        return items.isEmpty()
                ? ""
                : label + items.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
