package dev.weir.cli.command;

import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Show the demos that there are.")
final class DemoListCommand implements Callable<Integer> {
    private final Session session;

    DemoListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Demos demos = new Demos(session);
        List<List<Cell>> rows = demos.all().stream()
                .map(demo -> List.of(Cell.of(demo.pipeline()), Cell.of(demos.description(demo))))
                .toList();
        session.view().table(new Table("demo", List.of("demo", "description"), rows));
        return ExitCode.DONE;
    }
}
