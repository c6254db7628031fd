package dev.weir.cli.render;

import dev.weir.cli.render.Table.Cell;
import dev.weir.port.ConnectorOffset;
import dev.weir.port.ConnectorOverview;
import dev.weir.port.ConnectorPlugin;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.ConnectorTask;
import java.util.ArrayList;
import java.util.List;

/** What there is to show about connectors, as rows. */
public final class ConnectorTables {
    private ConnectorTables() {}

    /** A row a connector. */
    public static Table list(List<ConnectorOverview> connectors) {
        return new Table(
                "connector",
                List.of("name", "kind", "state", "tasks", "class", "detail"),
                connectors.stream().map(ConnectorTables::row).toList());
    }

    private static List<Cell> row(ConnectorOverview connector) {
        ConnectorStatus status = connector.status();
        long running = status.tasks().stream().filter("RUNNING"::equals).count();
        return List.of(
                Cell.of(connector.name()),
                Cell.of(connector.kind()),
                state(status.health()),
                Cell.of(running + "/" + status.tasks().size()),
                Cell.of(connector.type()),
                Cell.of(status.remark()));
    }

    /** A row for each connector itself, and one for each of its tasks. */
    public static Table status(List<ConnectorOverview> connectors) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ConnectorOverview connector : connectors) {
            ConnectorStatus status = connector.status();
            boolean ofTask =
                    connector.tasks().stream().anyMatch(task -> task.failure().isPresent());
            String detail = ofTask ? "" : status.remark();
            rows.add(row(connector, "", status.state(), "", detail));
            for (ConnectorTask task : connector.tasks()) {
                rows.add(row(
                        connector,
                        Integer.toString(task.number()),
                        task.state(),
                        task.worker(),
                        task.failure().orElse("")));
            }
        }
        return new Table("connector", List.of("name", "id", "task", "state", "worker", "detail"), rows);
    }

    private static List<Cell> row(
            ConnectorOverview connector, String task, String state, String worker, String detail) {
        return List.of(
                Cell.of(connector.name()),
                Cell.of(connector.id()),
                Cell.of(task),
                state(state),
                Cell.of(worker),
                Cell.of(detail));
    }

    public static Table plugins(List<ConnectorPlugin> plugins) {
        return new Table(
                "plugin",
                List.of("class", "kind", "version"),
                plugins.stream()
                        .map(plugin ->
                                List.of(Cell.of(plugin.className()), Cell.of(plugin.type()), Cell.of(plugin.version())))
                        .toList());
    }

    public static Table offsets(List<ConnectorOffset> offsets) {
        return new Table(
                "offset",
                List.of("partition", "offset"),
                offsets.stream()
                        .map(offset -> List.of(Cell.of(offset.partition()), Cell.of(offset.offset())))
                        .toList());
    }

    private static Cell state(String state) {
        return new Cell(
                state,
                switch (state) {
                    case "RUNNING", ConnectorStatus.COMPLETED -> Role.GOOD;
                    case "FAILED" -> Role.BAD;
                    default -> Role.CAUTION;
                });
    }
}
