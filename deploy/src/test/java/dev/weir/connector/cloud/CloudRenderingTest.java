package dev.weir.connector.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ConnectorFiles;
import dev.weir.source.SourceText;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.Golden;
import dev.weir.testing.ProjectArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Self-managed connectors and what Confluent Cloud is sent for them, with all that is said on the way. */
class CloudRenderingTest {
    @TestFactory
    Stream<DynamicTest> renderings() {
        return Golden.inputs("connectors/cloud").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private static void check(Path input) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> file : ProjectArchive.read(input).files().entrySet()) {
            all.append(rendered(file.getKey(), file.getValue()));
        }
        Golden.check(input, ".out", all.toString());
    }

    private static String rendered(String name, String text) {
        Checked<RenderedConnector> rendered = render(new SourceText(name, text));
        assertThat(rendered.value().shown().values()).noneMatch(value -> value.contains("abc.def:ghi"));
        Catalogue.shipped()
                .managed(rendered.value().type())
                .ifPresent(managed -> assertThat(rendered.value().config().keySet())
                        .as("settings that the fully managed class has")
                        .allMatch(key -> managed.settings().names(key) || FinalCheck.free(key)));
        StringBuilder lines = new StringBuilder("-- " + name + " --\n");
        lines.append(DiagnosticLines.of(rendered.diagnostics()));
        boolean useless = rendered.diagnostics().stream().anyMatch(Diagnostic::isError);
        if (!useless) {
            lines.append("connector.class: ").append(rendered.value().type()).append('\n');
            rendered.value().shown().forEach((key, value) -> lines.append(key + ": " + value + "\n"));
        }
        return lines.toString();
    }

    static Checked<RenderedConnector> render(SourceText text) {
        WrittenConnector written = ConnectorFiles.read(text).value().get(0);
        return CloudRendering.of(Catalogue.shipped(), written, KafkaAuth.ofEnvironment());
    }
}
