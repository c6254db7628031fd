package dev.weir.cli.render;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.source.Position;

/** Findings as commands to the runner of GitHub Actions, which shows them beside the lines that they are about. */
public final class GitHubCommands {
    private GitHubCommands() {}

    public static String of(ProjectFindings findings) {
        StringBuilder lines = new StringBuilder();
        findings.all().forEach(finding -> lines.append(line(finding, findings)).append('\n'));
        return lines.toString();
    }

    private static String line(Diagnostic finding, ProjectFindings findings) {
        String place = finding.span()
                .map(findings::place)
                .map(found -> "file=" + property(found.file()) + ",line=" + found.line() + range(found) + ",")
                .orElse("");
        String title = finding.summary() + " (" + finding.code() + ")";
        return "::" + command(finding.severity()) + " " + place + "title=" + property(title) + "::"
                + data(ProjectFindings.message(finding));
    }

    /** Columns are only taken where the range is on one line; the last one is inside of it. */
    private static String range(FilePlace place) {
        if (place.range().isEmpty()) {
            return "";
        }
        Position from = place.range().get().from();
        Position to = place.range().get().to();
        return from.line() == to.line()
                ? ",endLine=" + to.line() + ",col=" + from.column() + ",endColumn="
                        + Math.max(from.column(), to.column() - 1)
                : ",endLine=" + to.line();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** What stands behind the colons: to the end of the line. */
    static String data(String text) {
        return Visible.of(text.replace("\r\n", "\n"))
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }

    /** A value before them, where colons and commas mean something. */
    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
