package dev.weir.cli.command;

import dev.weir.cli.config.Environment;
import dev.weir.cli.view.View;
import dev.weir.cli.view.ViewOptions;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/** What the user is told when a command line can't be understood, or a command ends with an exception. */
final class Failures {
    private final Session session;
    private final String[] arguments;

    Failures(Session session, String[] arguments) {
        this.session = session;
        this.arguments = arguments.clone();
    }

    int report(ParameterException wrong) {
        viewForWrongOptions().diagnostics(List.of(new WrongUsage(arguments).explain(wrong)));
        return ExitCode.USAGE;
    }

    int report(Exception failure) {
        if (failure instanceof UsageException wrong) {
            session.view().diagnostics(wrong.diagnostics(new ArgumentsText(arguments)));
            return ExitCode.USAGE;
        }
        if (failure instanceof CommandFailure known) {
            session.view().diagnostics(known.diagnostics());
            return ExitCode.FAILED;
        }
        session.view().diagnostics(List.of(explain(failure)));
        if (session.options().verbose()) {
            session.view().cause(failure);
        }
        return ExitCode.FAILED;
    }

    private static Diagnostic explain(Exception failure) {
        if (failure instanceof ServerException server) {
            return server.diagnostic();
        }
        if (failure instanceof LedgerHeldException held) {
            return held.diagnostic();
        }
        if (failure instanceof UncheckedIOException io) {
            return io(Optional.<Throwable>ofNullable(io.getCause()).orElse(io));
        }
        return failure instanceof IOException io ? io(io) : bug(failure);
    }

    private static Diagnostic io(Throwable failure) {
        return Diagnostic.error(
                "WEIR-CLI-020",
                "A file can't be read or written",
                failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    private static Diagnostic bug(Exception failure) {
        return Diagnostic.error(
                        "WEIR-CLI-099",
                        "This is a bug in Weir",
                        "It ran into something that its authors didn't think of: " + failure)
                .withHint("Run the command again with --verbose and report what it prints.");
    }

    /** The options may not have been read when one of them was wrong. */
    private View viewForWrongOptions() {
        Environment environment = session.environment();
        List<String> given = Arrays.asList(arguments);
        boolean colour = environment.wantsColour() && !given.contains("--no-color");
        return View.of(session.console(), new ViewOptions(given.contains("--json"), colour, false, false));
    }
}
