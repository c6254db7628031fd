package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.port.ConnectorOverview;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.ConnectorTask;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectorTablesTest {
    @ParameterizedTest
    @CsvSource({
        "RUNNING, GOOD",
        "COMPLETED, GOOD",
        "PAUSED, CAUTION",
        "STOPPED, CAUTION",
        "UNASSIGNED, CAUTION",
        "PROVISIONING, CAUTION",
        "DEGRADED, CAUTION",
        "FAILED, BAD"
    })
    void aStateIsGreenYellowOrRed(String state, Role role) {
        ConnectorTask task = new ConnectorTask(0, state, "w", Optional.empty());
        ConnectorOverview connector = new ConnectorOverview(
                "a",
                "",
                "source",
                "a.B",
                new ConnectorStatus(state, List.of(state), Optional.empty(), false),
                List.of(task));
        assertThat(ConnectorTables.list(List.of(connector)).rows().get(0)).contains(new Table.Cell(state, role));
        assertThat(ConnectorTables.status(List.of(connector)).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains(new Table.Cell(state, role)));
    }
}
