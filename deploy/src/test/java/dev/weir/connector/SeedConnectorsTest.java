package dev.weir.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.connector.check.ConnectorCheck;
import dev.weir.connector.check.Surroundings;
import dev.weir.connector.upgrade.Upgrade;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ConnectorFiles;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The connectors of a demo that many know, written for releases that are long gone. */
class SeedConnectorsTest {
    private static final Path SEED =
            Path.of(System.getProperty("weir.root", ".."), "../shared/seeds/004_fe9dc79623393e06.txt");

    private static final Pattern STATEMENT =
            Pattern.compile("CREATE (SOURCE|SINK) CONNECTOR.*?\\)\\s*;", Pattern.DOTALL);

    @Test
    void areReportedSettingBySettingAndUpgraded() throws IOException {
        Assumptions.assumeTrue(Files.exists(SEED), "The demo's text is not at hand: " + SEED);
        List<String> codes = new ArrayList<>();
        List<SourceText> statements = STATEMENT
                .matcher(Files.readString(SEED))
                .results()
                .map(MatchResult::group)
                .map(text -> new SourceText("demo.sql", text))
                .toList();
        for (SourceText statement : statements) {
            errors(statement).forEach(error -> codes.add(error.code()));
            SourceText upgraded = new SourceText("demo.sql", upgraded(statement));
            assertThat(errors(upgraded)).as(upgraded.text()).isEmpty();
        }
        assertThat(statements).hasSize(3);
        assertThat(codes)
                .containsExactly(
                        "WEIR-CON-008", "WEIR-CON-006", "WEIR-CON-006", "WEIR-CON-006", "WEIR-CON-006", "WEIR-CON-008");
    }

    private static List<Diagnostic> errors(SourceText text) {
        return ConnectorFiles.read(text).value().stream()
                .flatMap(connector -> ConnectorCheck.check(Catalogue.shipped(), connector, Surroundings.NONE).stream())
                .filter(Diagnostic::isError)
                .toList();
    }

    private static String upgraded(SourceText text) {
        List<Upgrade> upgrades = ConnectorFiles.read(text).value().stream()
                .map(connector -> Upgrade.of(Catalogue.shipped(), connector))
                .toList();
        return Upgrade.apply(text, upgrades);
    }
}
