package dev.weir.connector.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.connector.check.ConnectorCheck;
import dev.weir.connector.check.Surroundings;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ConnectorFiles;
import dev.weir.source.SourceText;
import dev.weir.testing.DiagnosticLines;
import dev.weir.testing.Golden;
import dev.weir.testing.ProjectArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Old connector files in every form, what is said about them, and how they look afterwards. */
class UpgradeTest {
    private static final List<String> OLD = List.of("WEIR-CON-006", "WEIR-CON-007", "WEIR-CON-008");

    @TestFactory
    Stream<DynamicTest> oldFiles() {
        return Golden.inputs("connectors/old").stream()
                .map(input -> DynamicTest.dynamicTest(Golden.name(input), () -> check(input)));
    }

    private static void check(Path input) throws IOException {
        StringBuilder said = new StringBuilder();
        StringBuilder upgraded = new StringBuilder();
        for (Map.Entry<String, String> file : ProjectArchive.read(input).files().entrySet()) {
            SourceText before = new SourceText(file.getKey(), file.getValue());
            said.append(DiagnosticLines.of(diagnostics(before)));
            SourceText after = new SourceText(file.getKey(), upgraded(before));
            upgraded.append("-- ").append(file.getKey()).append(" --\n").append(after.text());
            assertThat(diagnostics(before)).extracting(Diagnostic::code).containsAnyElementsOf(OLD);
            assertThat(diagnostics(after)).extracting(Diagnostic::code).doesNotContainAnyElementsOf(OLD);
            assertThat(upgraded(after)).as("a second upgrade").isEqualTo(after.text());
        }
        Golden.check(input, ".err", said.toString());
        Golden.check(input, ".out", upgraded.toString());
    }

    private static List<WrittenConnector> connectors(SourceText text) {
        Checked<List<WrittenConnector>> read = ConnectorFiles.read(text);
        assertThat(read.diagnostics()).as(text.name()).isEmpty();
        return read.value();
    }

    private static List<Diagnostic> diagnostics(SourceText text) {
        return connectors(text).stream()
                .flatMap(connector -> ConnectorCheck.check(Catalogue.shipped(), connector, Surroundings.NONE).stream())
                .toList();
    }

    private static String upgraded(SourceText text) {
        return Upgrade.apply(
                text,
                connectors(text).stream()
                        .map(connector -> Upgrade.of(Catalogue.shipped(), connector))
                        .toList());
    }
}
