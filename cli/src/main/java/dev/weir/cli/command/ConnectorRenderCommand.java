package dev.weir.cli.command;

import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.connector.cloud.CloudRendering;
import dev.weir.connector.cloud.KafkaAuth;
import dev.weir.connector.cloud.RenderedConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "render",
        description = {
            "Show what a target is sent for a connector: its class and settings, secrets masked.",
            "For Confluent Cloud these are those of the fully managed connector."
        },
        footer = {
            "  weir connector render customers-cdc -t cloud   for a target of weir.yaml",
            "  weir connector render cdc.json --cloud         for Confluent Cloud, without any target"
        })
final class ConnectorRenderCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE|NAME", arity = "1..*", description = "A connector's file, or its name.")
    private List<String> connectors = List.of();

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "As this target gets it.")
    private String target = TargetOptions.SANDBOX;

    @Option(names = "--cloud", description = "As Confluent Cloud gets it.")
    private boolean cloud;

    ConnectorRenderCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean managed = cloud || managed();
        boolean wrong = false;
        for (ConnectorFinder.Found found : new ConnectorFinder(session, target).find(connectors)) {
            wrong |= !show(found.connector(), managed);
        }
        return wrong ? ExitCode.FAILED : ExitCode.DONE;
    }

    private boolean managed() {
        return !target.equals(TargetOptions.SANDBOX) && Workspace.open(session).managedConnectors(target);
    }

    /** Whether it could be rendered. What couldn't is said, and the rest not shown. */
    private boolean show(WrittenConnector written, boolean managed) {
        if (!managed) {
            Resource.Connector connector = written.resource();
            show(new RenderedConnector(connector.name(), connector.type(), connector.config(), new TreeSet<>()));
            return true;
        }
        Checked<RenderedConnector> rendered =
                CloudRendering.of(Catalogue.shipped(), written, KafkaAuth.ofEnvironment());
        session.view().diagnostics(rendered.diagnostics());
        boolean good = rendered.diagnostics().stream().noneMatch(Diagnostic::isError);
        if (good) {
            show(rendered.value());
        }
        return good;
    }

    private void show(RenderedConnector connector) {
        session.view().heading(connector.name());
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of("connector.class"), Cell.of(connector.type())));
        connector.shown().forEach((key, value) -> rows.add(List.of(Cell.of(key), Cell.of(value))));
        session.view().table(new Table("setting", List.of("setting", "value"), rows));
    }
}
