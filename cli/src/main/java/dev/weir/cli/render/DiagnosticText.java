package dev.weir.cli.render;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.util.List;

/** A diagnostic for people: a coloured rule at the left, the place, the lines with the range underlined, what to do. */
public final class DiagnosticText {
    private final int width;

    public DiagnosticText(int width) {
        this.width = Math.min(width, 120);
    }

    public Text render(List<Diagnostic> diagnostics) {
        Text text = new Text();
        diagnostics.forEach(diagnostic -> text.add(render(diagnostic)));
        return text;
    }

    public Text render(Diagnostic diagnostic) {
        Role role = role(diagnostic.severity());
        Text body = new Text()
                .add(role, word(diagnostic.severity()) + ": ")
                .add(Role.STRONG, diagnostic.summary())
                .add(Role.QUIET, "  " + diagnostic.code())
                .line();
        diagnostic.span().ifPresent(span -> body.line().add(new Snippet(span, role, width - 2).render()));
        prose(diagnostic, body);
        return ruled(body, role);
    }

    private void prose(Diagnostic diagnostic, Text body) {
        if (!diagnostic.detail().isEmpty()) {
            body.line();
            paragraph(diagnostic.detail(), body);
        }
        if (!diagnostic.hints().isEmpty()) {
            body.line();
            diagnostic.hints().forEach(hint -> paragraph("Hint: " + hint, body));
        }
    }

    private void paragraph(String prose, Text body) {
        Wrap.lines(prose, width - 2).forEach(line -> body.add(line).line());
    }

    private static Text ruled(Text body, Role role) {
        Text ruled = new Text().add(role, "╷").line();
        for (Text line : body.lines()) {
            ruled.add(role, "│").add(line.isEmpty() ? "" : " ").add(line).line();
        }
        return ruled.add(role, "╵").line();
    }

    private static Role role(Severity severity) {
        return switch (severity) {
            case ERROR -> Role.BAD;
            case WARNING -> Role.CAUTION;
            case NOTE -> Role.QUIET;
        };
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case NOTE -> "Note";
        };
    }
}
