package dev.weir.testing;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import java.util.List;
import java.util.Locale;

/** Diagnostics as plain lines for golden files, every field of them. */
public final class DiagnosticLines {
    private DiagnosticLines() {}

    public static String of(List<Diagnostic> diagnostics) {
        StringBuilder lines = new StringBuilder();
        diagnostics.forEach(diagnostic -> append(lines, diagnostic));
        return lines.toString();
    }

    private static void append(StringBuilder lines, Diagnostic diagnostic) {
        lines.append(diagnostic.severity().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(diagnostic.code())
                .append(diagnostic.span().map(DiagnosticLines::place).orElse(""))
                .append('\n')
                .append("  ")
                .append(diagnostic.summary())
                .append('\n')
                .append("  ")
                .append(diagnostic.detail())
                .append('\n');
        diagnostic.hints().forEach(hint -> lines.append("  hint: ").append(hint).append('\n'));
    }

    private static String place(Span span) {
        String marked = span.text().replace("\n", "⏎");
        String shown = marked.length() > 60 ? marked.substring(0, 60) + "…" : marked;
        return " " + span + "-" + span.to() + " |" + shown + "|";
    }
}
