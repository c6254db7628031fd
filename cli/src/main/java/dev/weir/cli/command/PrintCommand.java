package dev.weir.cli.command;

import dev.weir.adapter.ksqldb.LineStream;
import dev.weir.cli.view.Activity;
import dev.weir.cli.view.Interruption;
import dev.weir.session.TargetSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "print",
        description = "Show the records of a topic as they come, until Ctrl-C or --limit.",
        footer = {"  weir print ratings", "  weir print ratings-enriched --from-beginning --limit 3"})
final class PrintCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "TOPIC", description = "The topic's name; case counts.")
    private String topic = "";

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(names = "--from-beginning", description = "Start with the oldest record that is kept.")
    private boolean fromBeginning;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
    private int limit;

    PrintCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.open(session).about(target.pipelines(List.of()));
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target());
                LineStream lines = opened.ksqldb().print(statement());
                Interruption interruption = new Interruption(lines::close);
                Activity activity = session.view().waiting("waiting for records of " + topic)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                session.view().line(line.get());
                activity.quietlyNow("waiting for more records of " + topic);
            }
            return interruption.happened() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }

    private String statement() {
        return "PRINT '" + topic.replace("'", "''") + "'" + (fromBeginning ? " FROM BEGINNING" : "")
                + (limit > 0 ? " LIMIT " + limit : "") + ";";
    }
}
