package dev.weir.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ConnectorFiles;
import dev.weir.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a server says, beside what was found without it. */
class ServerComplaintsTest {
    private static final WrittenConnector WRITTEN =
            ConnectorFiles.read(new SourceText("c.yaml", """
            connector: feed
            class: io.confluent.kafka.connect.datagen.DatagenConnector
            config:
              quickstart: ratings
              max.interval: soon
              tasks.max: 1
            """)).value().get(0);

    private static final List<Diagnostic> FOUND = ConnectorCheck.check(Catalogue.shipped(), WRITTEN, Surroundings.NONE);

    @Test
    void theSameSettingIsReportedOnce() {
        List<Diagnostic> merged = merge(Map.of("max.interval", "Not a number of type LONG"));
        assertThat(merged).hasSameSizeAs(FOUND);
        assertThat(merged)
                .filteredOn(one -> one.code().equals("WEIR-CON-002"))
                .singleElement()
                .satisfies(one -> assertThat(one.hints()).contains("The server says: Not a number of type LONG"));
    }

    @Test
    void aMissingSettingIsReportedOnce() {
        List<Diagnostic> merged = merge(Map.of("kafka.topic", "Missing required configuration"));
        assertThat(merged).hasSameSizeAs(FOUND);
        assertThat(merged)
                .filteredOn(one -> one.code().equals("WEIR-CON-004"))
                .singleElement()
                .satisfies(one -> assertThat(one.hints()).contains("The server says: Missing required configuration"));
    }

    @Test
    void whatOnlyTheServerKnowsStandsAtItsSetting() {
        List<Diagnostic> merged = merge(Map.of("tasks.max", "Too many for this cluster"));
        assertThat(merged)
                .filteredOn(one -> one.code().equals("WEIR-CON-021"))
                .singleElement()
                .satisfies(one -> assertThat(one.span())
                        .hasValueSatisfying(span -> assertThat(span.toString()).isEqualTo("c.yaml:6:14")));
    }

    @Test
    void aClassOfAnotherPackageIsNamed() {
        Diagnostic problem =
                ServerComplaints.noSuchClass(WRITTEN, WRITTEN.type(), List.of("com.example.DatagenConnector"));
        assertThat(problem.hints()).containsExactly("It has com.example.DatagenConnector.");
    }

    private static List<Diagnostic> merge(Map<String, String> complaints) {
        return ServerComplaints.merge(WRITTEN, FOUND, new TreeMap<>(complaints));
    }
}
