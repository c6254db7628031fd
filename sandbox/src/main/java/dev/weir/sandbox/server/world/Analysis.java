package dev.weir.sandbox.server.world;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.source.Position;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import java.util.stream.Collectors;

/** Parsing and checking for the server: what is wrong becomes a refusal here, and nowhere else. */
public final class Analysis {
    private Analysis() {}

    /** All statements of a request. */
    public static Script parse(String text, Variables variables) {
        Checked<Script> script = Parser.parse(new SourceText("request", text), variables);
        if (!script.ok()) {
            throw Refusal.statement(text, describe(script.diagnostics()));
        }
        requireLastSemicolon(text, script.value());
        return script.value();
    }

    /** A file may leave out the last semicolon; a request may not, so that one that was cut off is not executed. */
    private static void requireLastSemicolon(String text, Script script) {
        List<Statement> statements = script.statements();
        if (statements.isEmpty()) {
            return;
        }
        Span last = statements.get(statements.size() - 1).span();
        if (!text.startsWith(";", last.end() - 1) && text.indexOf(';', last.end()) < 0) {
            throw Refusal.statement(
                    text, "line " + last.to() + ": The last statement has no semicolon. Each statement ends with one.");
        }
    }

    /** The meaning of a statement. */
    public static Analyzed analyze(Statement statement, Catalog catalog, SessionProperties properties, String text) {
        Checked<Analyzed> analyzed = Analyzer.analyze(statement, catalog, properties);
        if (!analyzed.ok()) {
            throw Refusal.statement(text, describe(analyzed.diagnostics()));
        }
        return analyzed.value();
    }

    /** Every error with its place, its detail and its hints: clients show this text as it is. */
    private static String describe(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(Analysis::describe)
                .collect(Collectors.joining("\n"));
    }

    private static String describe(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        diagnostic.span().ifPresent(span -> {
            Position from = span.from();
            text.append("line ")
                    .append(from.line())
                    .append(':')
                    .append(from.column())
                    .append(": ");
        });
        text.append(diagnostic.summary());
        if (!diagnostic.detail().isEmpty()) {
            text.append(". ").append(diagnostic.detail());
        }
        diagnostic.hints().forEach(hint -> text.append('\n').append(hint));
        return text.toString();
    }
}
