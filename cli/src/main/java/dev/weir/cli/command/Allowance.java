package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.hazard.Hazard;
import dev.weir.model.HazardCode;
import dev.weir.plan.Plan;
import dev.weir.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which hazards may come true. A protected target asks for each by its code. */
final class Allowance {
    @Option(
            names = "--allow",
            paramLabel = "CODE",
            split = ",",
            completionCandidates = HazardWords.class,
            description = "Approve hazards of the plan by their codes, such as topic-deleted. May be repeated.")
    private List<String> words = List.of();

    /** Ends the command before any work if a code is none. */
    void check() {
        HazardWords.codes(words, "--allow");
    }

    /** The plan with what is approved on the command line. */
    Plan mark(Plan plan) {
        return plan.allowing(HazardWords.codes(words, "--allow"));
    }

    /** Ends the command if a protected target needs more codes than were given; saying yes alone isn't enough there. */
    void require(Plan plan, Target target, String command) {
        obstacle(plan, target, command).ifPresent(missing -> {
            throw new CommandFailure(missing);
        });
    }

    /**
     * What keeps a plan from being carried out; nothing on targets that aren't protected.
     *
     * @param command that would carry it out, such as apply
     */
    Optional<Diagnostic> obstacle(Plan plan, Target target, String command) {
        if (!target.protect() || plan.unapproved().isEmpty()) {
            return Optional.empty();
        }
        String missing = words(plan.unapproved());
        String all = words(plan.hazards().stream().map(Hazard::code).collect(Collectors.toCollection(TreeSet::new)));
        return Optional.of(Diagnostic.error(
                        "WEIR-MAN-061",
                        "Hazards of a protected target need approval",
                        "The target " + target.name()
                                + " has `protect: true`, so each hazard of a plan is approved by its"
                                + " code. These are missing: " + missing.replace(",", ", ")
                                + ". Nothing was changed.\n    weir "
                                + command + " " + plan.header().pipeline() + " -t " + target.name() + " --allow " + all)
                .withHint("`allow: [" + missing.replace(",", ", ") + "]` in the manifest approves them for good."));
    }

    /** The same as something to know, for who only looks. */
    Optional<Diagnostic> lack(Plan plan, Target target) {
        return obstacle(plan, target, "apply")
                .map(found -> new Diagnostic(
                        found.code(), Severity.NOTE, found.summary(), found.detail(), found.span(), found.hints()));
    }

    private static String words(SortedSet<HazardCode> codes) {
        return codes.stream().map(HazardCode::word).collect(Collectors.joining(","));
    }
}
