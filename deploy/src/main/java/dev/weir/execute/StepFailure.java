package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;

/** Ends a step with something to tell the user. */
final class StepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    StepFailure(Diagnostic diagnostic) {
        super(diagnostic.summary());
        this.diagnostic = diagnostic;
    }

    StepFailure(String code, String summary, String detail) {
        this(Diagnostic.error(code, summary, detail));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
