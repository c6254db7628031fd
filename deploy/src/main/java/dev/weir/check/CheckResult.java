package dev.weir.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * How a check went.
 *
 * @param failure what was wrong; empty if all is well
 */
public record CheckResult(Check check, Duration took, Optional<Diagnostic> failure) {
    public boolean passed() {
        return failure.isEmpty();
    }
}
