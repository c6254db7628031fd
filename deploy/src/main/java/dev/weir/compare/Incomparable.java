package dev.weir.compare;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/** A pipeline that nobody can say anything about, because it is wrong before or after. The diagnostics say what is wrong, and where. */
public record Incomparable(String pipeline, List<Diagnostic> diagnostics) {
    public Incomparable {
        diagnostics = List.copyOf(diagnostics);
    }
}
