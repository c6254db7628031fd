package dev.weir.cli.command;

import dev.weir.adapter.cloud.CustomPlugin;
import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.session.TargetSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "upload",
        description = {
            "Upload the archive of a connector to Confluent Cloud, which then runs it as a custom connector.",
            "The plugin's id that comes back belongs into the connector's file, below `cloud:`,",
            "as `confluent.custom.plugin.id`."
        },
        footer = {
            "  weir connector upload ably.zip -t cloud --type SINK --sensitive client.key \\",
            "      --class com.ably.kafka.connect.ChannelSinkConnector --name Ably"
        })
final class ConnectorUploadCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "A ZIP or JAR file.")
    private Path archive = Path.of("");

    @Option(names = "--class", required = true, paramLabel = "CLASS", description = "The connector's Java class.")
    private String className = "";

    @Option(names = "--type", required = true, description = "${COMPLETION-CANDIDATES}")
    private CustomPlugin.Kind kind = CustomPlugin.Kind.SINK;

    @Option(names = "--cloud", description = "Where the Kafka cluster lies: ${COMPLETION-CANDIDATES}. AWS if not said.")
    private CustomPlugin.Cloud cloud = CustomPlugin.Cloud.AWS;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "How Confluent Cloud shows it; its file's name if not said.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--sensitive", split = ",", paramLabel = "KEY", description = "Settings whose values are secrets.")
    private List<String> sensitive = List.of();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    ConnectorUploadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path file = session.directory().resolve(archive);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-009", "No such file", "There is no file\n    " + file, arguments.of(archive.toString())));
        }
        if (target.isSandbox()) {
            throw new CommandFailure(notInCloud());
        }
        try (TargetSession opened = TargetAccess.open(
                        session, Workspace.open(session).about(target.pipelines(List.of())), target.target());
                Activity activity = session.view().activity("asking where to put the archive")) {
            CustomPlugin plugin = opened.cloud()
                    .orElseThrow(() -> new CommandFailure(notInCloud()))
                    .customPlugins()
                    .upload(file, order(file), activity::now);
            session.view().line(plugin.id());
            return ExitCode.DONE;
        }
    }

    private CustomPlugin.Order order(Path file) {
        return new CustomPlugin.Order(
                name.orElseGet(() -> file.getFileName().toString()), className, kind, cloud, sensitive);
    }

    private Diagnostic notInCloud() {
        return Diagnostic.error(
                "WEIR-CLI-034",
                "A target isn't in Confluent Cloud",
                "Only Confluent Cloud takes uploads, and `" + target.target()
                        + "` isn't there. For the sandbox, put the"
                        + " connector into its plugin folder; for Kafka Connect, into the workers' plugin.path.");
    }
}
