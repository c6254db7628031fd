package dev.weir.target;

import dev.weir.diagnostic.Checked;
import java.util.Optional;

/** Makes targets of what weir.yaml says about them. */
public final class Targets {
    private Targets() {}

    /**
     * Checks every setting, resolves references to secrets and fills in the standard values.
     *
     * @return a target if all of its settings are right; diagnostics {@code WEIR-NET-001} to {@code WEIR-NET-008} otherwise
     */
    public static Checked<Optional<Target>> resolve(TargetSettings settings, Secrets secrets) {
        return new TargetReader(settings, secrets).read();
    }
}
