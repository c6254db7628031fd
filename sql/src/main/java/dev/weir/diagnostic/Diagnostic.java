package dev.weir.diagnostic;

import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a user should know about what they wrote.
 *
 * @param code stable, such as {@code WEIR-SQL-104}; documented, searchable
 * @param summary one constant sentence a code, without names or values and without a full stop
 * @param detail what, why and how to mend it, in full sentences; may be empty
 * @param span the exact range, where there is one
 * @param hints further lines, such as "did you mean CUSTOMERS?"
 */
public record Diagnostic(
        String code, Severity severity, String summary, String detail, Optional<Span> span, List<String> hints) {

    public Diagnostic {
        hints = List.copyOf(hints);
    }

    public static Diagnostic error(String code, String summary, String detail, Span span) {
        return new Diagnostic(code, Severity.ERROR, summary, detail, Optional.of(span), List.of());
    }

    /** An error that has no place in a text, such as an unreachable server. */
    public static Diagnostic error(String code, String summary, String detail) {
        return new Diagnostic(code, Severity.ERROR, summary, detail, Optional.empty(), List.of());
    }

    public static Diagnostic warning(String code, String summary, String detail, Span span) {
        return new Diagnostic(code, Severity.WARNING, summary, detail, Optional.of(span), List.of());
    }

    /** A warning that has no place in a text, such as one about what runs on a server. */
    public static Diagnostic warning(String code, String summary, String detail) {
        return new Diagnostic(code, Severity.WARNING, summary, detail, Optional.empty(), List.of());
    }

    public static Diagnostic note(String code, String summary, String detail, Span span) {
        return new Diagnostic(code, Severity.NOTE, summary, detail, Optional.of(span), List.of());
    }

    public Diagnostic withHint(String hint) {
        List<String> more = new ArrayList<>(hints);
        more.add(hint);
        return new Diagnostic(code, severity, summary, detail, span, more);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
