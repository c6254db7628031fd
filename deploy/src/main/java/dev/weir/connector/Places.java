package dev.weir.connector;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import java.util.Comparator;

/** Diagnostics in the order of the text, however many rules they come from. */
public final class Places {
    public static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Places::file).thenComparing(Places::offset);

    private Places() {}

    private static String file(Diagnostic diagnostic) {
        return diagnostic.span().map(span -> span.source().name()).orElse("");
    }

    private static int offset(Diagnostic diagnostic) {
        return diagnostic.span().map(Span::start).orElse(0);
    }
}
