package dev.weir.cli.command;

import dev.weir.cli.config.Environment;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.cli.render.Text;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        description = "Show the version of Weir and of the Java that runs it.",
        footer = {"  weir version", "  weir version --json"})
final class VersionCommand implements Callable<Integer> {
    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    static Text text(Environment environment) {
        return Text.of("weir ")
                .add(environment.version())
                .add(" (Java ")
                .add(System.getProperty("java.version"))
                .add(")\n");
    }

    @Override
    public Integer call() {
        if (session.options().json()) {
            session.view().table(table());
        } else {
            session.view().result(text(session.environment()));
        }
        return ExitCode.DONE;
    }

    private Table table() {
        return new Table(
                "version",
                List.of("version", "java"),
                List.of(List.of(
                        Cell.of(session.environment().version()), Cell.of(System.getProperty("java.version")))));
    }
}
