package dev.weir.sql.fuzz;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts a text through parser, formatter and checker. */
final class Trial {
    private final KnownWorld world;

    Trial(KnownWorld world) {
        this.world = world;
    }

    /** What went wrong: the same words for the same fault, whatever the text. */
    Optional<Fault> of(String text) {
        try {
            return run(text);
        } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
            return Optional.of(new Fault(
                    thrown.getClass().getSimpleName() + " at " + Fault.place(thrown.getStackTrace()),
                    thrown + "\n" + String.join("\n", frames(thrown))));
        }
    }

    private Optional<Fault> run(String text) {
        Checked<Script> parsed = parse(text);
        Optional<Fault> fault = parsed.diagnostics().stream()
                .flatMap(finding -> unfit(finding, text).stream())
                .findFirst();
        return fault.or(() -> changed(parsed.value().statements())).or(() -> check(text, parsed.value()));
    }

    private static Checked<Script> parse(String text) {
        return Parser.parseTestScript(new SourceText("fuzz.sql", text), Variables.NONE);
    }

    /** The statements, written and read again, are the same. */
    private static Optional<Fault> changed(List<Statement> statements) {
        for (Statement statement : statements) {
            String written = Formatter.format(statement) + ";";
            Checked<Script> again = parse(written);
            if (!again.value().statements().equals(List.of(statement))) {
                return Optional.of(new Fault(
                        "round trip of " + statement.getClass().getSimpleName(), written + "\n" + again.diagnostics()));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> check(String text, Script script) {
        DeclaredCatalog catalog = world.catalog();
        for (Statement statement : script.statements()) {
            Effects.of(statement);
            Checked<Analyzed> analyzed = Analyzer.analyze(statement, catalog, SessionProperties.NONE);
            catalog.apply(analyzed.value());
            for (Diagnostic finding : analyzed.diagnostics()) {
                Optional<Fault> unfit = unfit(finding, text);
                if (unfit.isPresent()) {
                    return unfit;
                }
            }
        }
        return Optional.empty();
    }

    /** A diagnostic that couldn't be shown, or that doesn't say anything. */
    private static Optional<Fault> unfit(Diagnostic finding, String text) {
        boolean inside = finding.span().stream().allMatch(span -> isInside(span, text));
        boolean worded = !finding.summary().isBlank() && finding.detail().endsWith(".");
        return inside && worded
                ? Optional.empty()
                : Optional.of(new Fault("unfit " + finding.code(), finding.toString()));
    }

    private static boolean isInside(Span span, String text) {
        return span.start() >= 0
                && span.start() <= span.end()
                && span.end() <= text.length()
                && span.from().line() <= span.to().line();
    }

    private static List<String> frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(12)
                .map(frame -> "    at " + frame)
                .toList();
    }
}
