package dev.weir.cli.render;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings in the Static Analysis Results Interchange Format 2.1.0, as code scanning reads it. */
public final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** Code scanning takes no result without a file, so that what has no place is said of this one. */
    private static final String PROJECT = "weir.yaml";

    private final ProjectFindings findings;
    private final Map<String, Map<String, Object>> rules = new LinkedHashMap<>();

    private Sarif(ProjectFindings findings) {
        this.findings = findings;
    }

    /** @param version Weir's */
    public static String of(ProjectFindings findings, String version) {
        return new Sarif(findings).document(version);
    }

    private String document(String version) {
        List<Map<String, Object>> results = new ArrayList<>();
        findings.all().forEach(finding -> results.add(result(finding)));
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Weir");
        driver.put("version", version);
        driver.put("rules", List.copyOf(rules.values()));
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        document.put("runs", List.of(run));
        return Json.document(document);
    }

    private Map<String, Object> result(Diagnostic finding) {
        String level = level(finding.severity());
        rules.computeIfAbsent(finding.code(), code -> rule(code, finding.summary(), level));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code());
        result.put("ruleIndex", List.copyOf(rules.keySet()).indexOf(finding.code()));
        result.put("level", level);
        result.put("message", Map.of("text", ProjectFindings.message(finding)));
        result.put("locations", List.of(Map.of("physicalLocation", location(finding))));
        return result;
    }

    private static Map<String, Object> rule(String code, String summary, String level) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code);
        rule.put("shortDescription", Map.of("text", summary));
        rule.put("defaultConfiguration", Map.of("level", level));
        return rule;
    }

    private Map<String, Object> location(Diagnostic finding) {
        Optional<FilePlace> place = finding.span().map(findings::place);
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(place.map(FilePlace::file).orElseGet(() -> findings.file(PROJECT))));
        artifact.put("uriBaseId", "%SRCROOT%");
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", artifact);
        place.ifPresent(found -> location.put("region", region(found)));
        return location;
    }

    private static Map<String, Object> region(FilePlace place) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", place.line());
        place.range().ifPresent(range -> {
            region.put("startColumn", range.from().column());
            region.put("endLine", range.to().line());
            region.put("endColumn", range.to().column());
        });
        return region;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    /** A relative reference: what may not stand in one is written as percent signs and digits. */
    private static String uri(String path) {
        try {
            // As a path behind a slash, or a colon in it would end a scheme.
            return new URI("file", "", "/" + path, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
