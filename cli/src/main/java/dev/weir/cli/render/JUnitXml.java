package dev.weir.cli.render;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Findings as the report of a test run: a test case for each pipeline, which fails if there are errors. */
public final class JUnitXml {
    private static final String SUITE = "weir validate";
    private static final String WHOLE_PROJECT = "project";
    private static final int WIDTH = 100;

    private final ProjectFindings findings;
    private final StringBuilder cases = new StringBuilder();
    private int tests;
    private int failures;

    private JUnitXml(ProjectFindings findings) {
        this.findings = findings;
    }

    public static String of(ProjectFindings findings) {
        return new JUnitXml(findings).document();
    }

    private String document() {
        if (!findings.project().isEmpty()) {
            testCase(WHOLE_PROJECT, Optional.empty(), findings.project());
        }
        findings.pipelines()
                .forEach(pipeline ->
                        testCase(pipeline.name(), pipeline.manifest().map(findings::file), pipeline.findings()));
        String counts = attribute("name", SUITE)
                + attribute("tests", tests)
                + attribute("failures", failures)
                + attribute("errors", 0);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + ">\n  <testsuite" + counts
                + attribute("skipped", 0) + ">\n" + cases + "  </testsuite>\n</testsuites>\n";
    }

    private void testCase(String name, Optional<String> file, List<Diagnostic> findings) {
        tests++;
        cases.append("    <testcase")
                .append(attribute("classname", "weir.validate"))
                .append(attribute("name", name))
                .append(file.map(path -> attribute("file", path)).orElse(""));
        if (findings.isEmpty()) {
            cases.append("/>\n");
            return;
        }
        List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> others =
                findings.stream().filter(finding -> !finding.isError()).toList();
        cases.append(">\n");
        if (!errors.isEmpty()) {
            failures++;
            cases.append("      <failure")
                    .append(attribute("message", message(errors)))
                    .append(attribute("type", errors.get(0).code()))
                    .append(">\n")
                    .append(text(errors))
                    .append("</failure>\n");
        }
        if (!others.isEmpty()) {
            cases.append("      <system-out>\n").append(text(others)).append("</system-out>\n");
        }
        cases.append("    </testcase>\n");
    }

    private static String message(List<Diagnostic> errors) {
        String first = errors.get(0).summary();
        return errors.size() == 1 ? first : first + ", and " + (errors.size() - 1) + " more";
    }

    private static String text(List<Diagnostic> findings) {
        return escaped(new DiagnosticText(WIDTH).render(findings).plain());
    }

    private static String attribute(String name, Object value) {
        return " " + name + "=\"" + escaped(Visible.line(value.toString())) + "\"";
    }

    /** XML has no place for most control characters; {@link Visible} has written them as text by now. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
