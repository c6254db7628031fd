package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.plan.Plan;
import dev.weir.target.Target;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether what a plan shows may be done. */
final class Approval {
    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask. Needed where there is no terminal to ask at.")
    private boolean yes;

    @Mixin
    private final Allowance allowance = new Allowance();

    /** Ends the command before any work if the question could not be asked later. */
    void check(Session session) {
        allowance.check();
        if (!yes && !session.view().canAsk()) {
            throw new UsageException(arguments -> Diagnostic.error(
                            "WEIR-CLI-007",
                            "Nobody can be asked",
                            "This changes things, so it asks first; but there is no terminal to ask at. Nothing was changed.",
                            arguments.end())
                    .withHint("--yes goes on without asking, and `weir plan` shows what would be done."));
        }
    }

    /** The plan with the hazards that are approved on the command line. */
    Plan mark(Plan plan) {
        return allowance.mark(plan);
    }

    /** Ends the command if a protected target needs more codes than were given; saying yes alone isn't enough there. */
    void require(Plan plan, Target target, String command) {
        allowance.obstacle(plan, target, command).ifPresent(missing -> {
            throw new CommandFailure(missing);
        });
    }

    /** Beforehand, on the command line. */
    boolean isGiven() {
        return yes;
    }

    boolean given(Session session, String question) {
        return yes || session.view().confirm(question);
    }
}
