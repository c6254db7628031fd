package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Function;

/** The command line is well-formed and still can't be followed. Ends the command before anything is changed. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Function<ArgumentsText, Diagnostic> diagnostic;

    /** @param diagnostic made of the arguments, so that it can point at one of them */
    UsageException(Function<ArgumentsText, Diagnostic> diagnostic) {
        super("wrong usage", null, false, false);
        this.diagnostic = diagnostic;
    }

    List<Diagnostic> diagnostics(ArgumentsText arguments) {
        return List.of(diagnostic.apply(arguments));
    }
}
