package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/** Ends a command with what the user has to know; the view shows it and the process fails. Nothing was changed unless the diagnostics say so. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    CommandFailure(List<Diagnostic> diagnostics) {
        super("the command failed", null, false, false);
        this.diagnostics = List.copyOf(diagnostics);
    }

    CommandFailure(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
