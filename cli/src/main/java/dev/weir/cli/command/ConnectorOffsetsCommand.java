package dev.weir.cli.command;

import dev.weir.cli.render.ConnectorTables;
import dev.weir.cli.view.Activity;
import dev.weir.port.ConnectorOffset;
import dev.weir.port.ConnectorOperations;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "offsets",
        description = {
            "Show how far a connector has read, or change that.",
            "Kafka Connect changes offsets of stopped connectors only; Confluent Cloud of running ones too."
        },
        footer = {
            "  weir connector offsets ratings-source",
            "  weir connector offsets ratings-source --reset     read everything anew",
            "  weir connector offsets ratings-source --set offsets.json"
        })
final class ConnectorOffsetsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A connector.")
    private String name = "";

    @ArgGroup(multiplicity = "0..1")
    private Change change = new Change();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorOffsetsCommand(Session session) {
        this.session = session;
    }

    /** What is to be done to the offsets. */
    private static final class Change {
        @Option(names = "--reset", description = "Forget the offsets, so that the connector begins anew. Asks first.")
        private boolean reset;

        @Option(
                names = "--set",
                paramLabel = "FILE",
                description = "Put the offsets of a JSON file in their place, in Connect's own form. Asks first.")
        private Optional<String> file = Optional.empty();
    }

    @Override
    public Integer call() {
        ConnectorAccess access = new ConnectorAccess(session, target);
        List<ConnectorOffset> wanted = change.file
                .map(file -> OffsetsFile.read(session.directory(), file))
                .orElse(List.of());
        return access.use(connectors -> {
            ConnectorSelection.exactly(name, ConnectorAction.names(connectors), access.name());
            if (change.reset) {
                return changed(
                        "Forget how far " + name + " on " + access.name() + " has read?",
                        activity -> connectors.resetOffsets(name, activity::now));
            }
            if (!wanted.isEmpty()) {
                return changed(
                        "Change how far " + name + " on " + access.name() + " has read?",
                        activity -> connectors.setOffsets(name, wanted, activity::now));
            }
            return show(connectors);
        });
    }

    private int changed(String question, Consumer<Activity> action) {
        approval.check(session);
        if (!approval.given(session, question)) {
            session.view().say("Nothing was changed.");
            return ExitCode.FAILED;
        }
        try (Activity activity = session.view().activity("changing the offsets of " + name)) {
            action.accept(activity);
        }
        session.view().say("The offsets of " + name + " are changed.");
        return ExitCode.DONE;
    }

    private int show(ConnectorOperations connectors) {
        List<ConnectorOffset> offsets = connectors.offsets(name);
        session.view().table(ConnectorTables.offsets(offsets));
        if (offsets.isEmpty()) {
            session.view().say(name + " has kept no offsets yet.");
        }
        return ExitCode.DONE;
    }
}
