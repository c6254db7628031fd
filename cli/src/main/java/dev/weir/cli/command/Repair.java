package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Drift;
import dev.weir.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Whether what somebody did by hand on a target may be overwritten. Saying yes to the changes alone doesn't say it. */
final class Repair {
    @Option(
            names = "--repair-drift",
            description = "With --yes: overwrite what was changed by hand as well. Without it such a plan is refused.")
    private boolean repair;

    /**
     * Ends the command, before anything is done, if the plan overwrites what was done by hand and nobody agrees to that.
     *
     * @param unasked whether nobody is asked about the plan any more
     */
    void check(Plan plan, boolean unasked) {
        List<Drift> repaired = plan.repaired();
        if (!repaired.isEmpty() && unasked && !repair) {
            throw new CommandFailure(refused(plan, repaired));
        }
    }

    /** What a question has to mention. */
    static String mention(Plan plan) {
        int count = plan.repaired().size();
        return switch (count) {
            case 0 -> "";
            case 1 -> "This overwrites what was done by hand to one resource. ";
            default -> "This overwrites what was done by hand to " + count + " resources. ";
        };
    }

    private static Diagnostic refused(Plan plan, List<Drift> repaired) {
        String all = repaired.stream()
                .map(drift -> "\n    " + drift.id() + ": " + String.join(", ", drift.what()))
                .collect(Collectors.joining());
        String pipeline = plan.header().pipeline();
        return Diagnostic.error(
                        "WEIR-CLI-050",
                        "The plan overwrites what was done by hand",
                        "--yes agrees to the pipeline's own changes, not to undoing somebody's work on the target. Nothing was"
                                + " changed. Since the last apply:" + all)
                .withHint("`weir apply " + pipeline + " --yes --repair-drift` puts it right.")
                .withHint(
                        "`weir apply " + pipeline + " --refresh-only` takes it over; bring the manifest in line then.");
    }
}
