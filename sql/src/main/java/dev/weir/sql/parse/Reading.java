package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import dev.weir.sql.ast.Origin;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** The reading of one statement: where it stands, what variables mean in it, and what was found wrong so far. */
final class Reading {
    private final SourceText source;
    private final Variables variables;
    private final boolean testScript;
    private final List<Diagnostic> problems = new ArrayList<>();

    Reading(SourceText source, Variables variables, boolean testScript) {
        this.source = source;
        this.variables = variables;
        this.testScript = testScript;
    }

    /** Says so if a statement that only test scripts know stands anywhere else. */
    void testScriptOnly(ParserRuleContext statement) {
        if (!testScript) {
            report(
                    SyntaxProblem.TEST_STATEMENT,
                    span(statement),
                    "No server knows it: it works in the scripts of a test runner or of the interactive client.");
        }
    }

    Variables variables() {
        return variables;
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    boolean failed() {
        return problems.stream().anyMatch(Diagnostic::isError);
    }

    void report(Diagnostic problem) {
        problems.add(problem);
    }

    void report(SyntaxProblem problem, Span span, String detail) {
        report(problem.at(span, detail));
    }

    Span span(Token token) {
        return source.span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    Span span(ParserRuleContext context) {
        return source.span(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }

    Origin origin(Token token) {
        return Origin.of(span(token));
    }

    Origin origin(ParserRuleContext context) {
        return Origin.of(span(context));
    }
}
