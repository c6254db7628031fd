package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Check connectors: settings, values, old names, converters, topics that nothing writes.",
            "Without a server, unless a target is named: then what its workers say is put beside it."
        },
        footer = {
            "  weir connector check                          all of the project's pipelines",
            "  weir connector check customers-cdc            one, by its name",
            "  weir connector check cdc.json cdc.properties  files, as Kafka Connect takes them or in SQL",
            "  weir connector check customers-cdc -t local   with the server's own check"
        })
final class ConnectorCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE|NAME", arity = "0..*", description = "A connector's file, or its name.")
    private List<String> connectors = List.of();

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "Let the servers of this target check as well.")
    private String target = "";

    ConnectorCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String overlay = target.isEmpty() ? TargetOptions.SANDBOX : target;
        List<ConnectorFinder.Found> found = new ConnectorFinder(session, overlay).find(connectors);
        List<List<Diagnostic>> said = target.isEmpty()
                ? found.stream().map(ConnectorFinder.Found::said).toList()
                : new ConnectorServerCheck(session, target).check(found);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            session.view().diagnostics(said.get(i));
            rows.add(row(found.get(i), said.get(i)));
        }
        session.view().table(new Table("connector", List.of("connector", "class", "result"), rows));
        boolean wrong = said.stream().flatMap(List::stream).anyMatch(Diagnostic::isError);
        return wrong ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static List<Cell> row(ConnectorFinder.Found found, List<Diagnostic> said) {
        long errors = said.stream().filter(Diagnostic::isError).count();
        long warnings =
                said.stream().filter(one -> one.severity() == Severity.WARNING).count();
        Cell result = errors > 0
                ? new Cell(count(errors, "error"), Role.BAD)
                : warnings > 0 ? new Cell(count(warnings, "warning"), Role.CAUTION) : new Cell("valid", Role.GOOD);
        return List.of(
                Cell.of(found.connector().name()), Cell.of(found.connector().type()), result);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
