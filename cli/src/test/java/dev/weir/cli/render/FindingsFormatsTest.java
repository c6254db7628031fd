package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What is written in files and names must not break out of the formats. */
final class FindingsFormatsTest {
    private static final Diagnostic HOSTILE = Diagnostic.error(
                    "WEIR-SQL-999",
                    "A, b: c",
                    "50% of\n::error::\"<&>]]>\u0007",
                    new SourceText("sql/a b,c:d%.sql", "SELECT\n  1;").span(0, 9))
            .withHint("none");
    private static final Diagnostic WARNING = Diagnostic.warning(
            "WEIR-MAN-999", "Careful", "", new SourceText("p.yaml (sql in line 7)", "SELECT 1").span(0, 6));
    private static final Diagnostic PLACELESS = Diagnostic.error("WEIR-CLI-999", "Nowhere", "It has no place.");

    private static final ProjectFindings FINDINGS = new ProjectFindings(
            Path.of("streams"),
            List.of(PLACELESS),
            List.of(
                    new ProjectFindings.Pipeline("a<b", Optional.of("pipelines/a.yaml"), List.of(HOSTILE, WARNING)),
                    new ProjectFindings.Pipeline("good", Optional.empty(), List.of())));

    @Test
    void commandsToTheRunnerStayOnTheirLines() {
        assertThat(GitHubCommands.of(FINDINGS)).isEqualTo("""
                ::error title=Nowhere (WEIR-CLI-999)::It has no place.
                ::error file=streams/sql/a b%2Cc%3Ad%25.sql,line=1,endLine=2,title=A%2C b%3A c (WEIR-SQL-999)::50%25 of%0A::error::"<&>]]>\\u0007%0AHint: none
                ::warning file=streams/p.yaml,line=7,title=Careful (WEIR-MAN-999)::Careful
                """);
    }

    @Test
    void filesAreRelativeReferencesInSarif() throws Exception {
        JsonNode results = new ObjectMapper().readTree(Sarif.of(FINDINGS, "1")).at("/runs/0/results");

        assertThat(uri(results.get(0))).isEqualTo("streams/weir.yaml");
        assertThat(results.get(0).at("/locations/0/physicalLocation/region").isMissingNode())
                .isTrue();
        assertThat(uri(results.get(1))).isEqualTo("streams/sql/a%20b,c:d%25.sql");
        assertThat(results.get(1).at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":1,\"startColumn\":1,\"endLine\":2,\"endColumn\":3}");
        assertThat(results.get(2).path("level").asText()).isEqualTo("warning");
        assertThat(results.get(2).at("/message/text").asText()).isEqualTo("Careful");
        assertThat(results.get(2).at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":7}");
    }

    @Test
    void theReportOfTestsIsWellFormed() throws Exception {
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(JUnitXml.of(FINDINGS).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(suites.getAttribute("tests")).isEqualTo("3");
        assertThat(suites.getAttribute("failures")).isEqualTo("2");
        Element hostile = (Element) suites.getElementsByTagName("testcase").item(1);
        assertThat(hostile.getAttribute("name")).isEqualTo("a<b");
        assertThat(hostile.getAttribute("file")).isEqualTo("streams/pipelines/a.yaml");
        assertThat(hostile.getElementsByTagName("failure").item(0).getTextContent())
                .contains("::error::\"<&>]]>\\u0007");
        assertThat(hostile.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("Warning: Careful");
    }

    private static String uri(JsonNode result) {
        return result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
    }
}
