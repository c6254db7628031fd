package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import picocli.CommandLine.Option;

/** Whether what a plan shows may be done. */
final class Approval {
    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask. Needed where there is no terminal to ask at.")
    private boolean yes;

    /** Ends the command before any work if the question could not be asked later. */
    void check(Session session) {
        if (!yes && !session.view().canAsk()) {
            throw new UsageException(arguments -> Diagnostic.error(
                            "WEIR-CLI-007",
                            "Nobody can be asked",
                            "This changes things, so it asks first; but there is no terminal to ask at. Nothing was changed.",
                            arguments.end())
                    .withHint("--yes goes on without asking, and `weir plan` shows what would be done."));
        }
    }

    /** Beforehand, on the command line. */
    boolean isGiven() {
        return yes;
    }

    boolean given(Session session, String question) {
        return yes || session.view().confirm(question);
    }
}
