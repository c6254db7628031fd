package dev.weir.cli.command;

import dev.weir.cli.render.DifferenceText;
import dev.weir.cli.render.Text;
import dev.weir.connector.Catalogue;
import dev.weir.connector.upgrade.Upgrade;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "upgrade",
        description = {
            "Rewrite old settings of a connector with their new names, and leave the rest of the file as it is.",
            "Shows the new file; --write puts it in the place of the old one."
        },
        footer = {
            "  weir connector upgrade cdc.json > new.json     YAML, JSON, properties and SQL alike",
            "  weir connector upgrade customers-cdc --diff    only what changes",
            "  weir connector upgrade customers-cdc --write   in its file"
        })
final class ConnectorUpgradeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE|NAME", arity = "1..*", description = "A connector's file, or its name.")
    private List<String> connectors = List.of();

    @Option(names = "--write", description = "Write the file anew.")
    private boolean write;

    @Option(names = "--diff", description = "Show the lines that change.")
    private boolean diff;

    ConnectorUpgradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<Path, SourceText> texts = new LinkedHashMap<>();
        Map<Path, List<Upgrade>> upgrades = new LinkedHashMap<>();
        for (ConnectorFinder.Found found : new ConnectorFinder(session, TargetOptions.SANDBOX).find(connectors)) {
            Path file = found.file().orElseThrow(() -> notAFile(found));
            texts.put(file, found.connector().nameSpan().source());
            upgrades.computeIfAbsent(file, unused -> new ArrayList<>())
                    .add(Upgrade.of(Catalogue.shipped(), found.connector()));
        }
        upgrades.forEach((file, all) -> show(file, texts.getOrDefault(file, new SourceText("", "")), all));
        return ExitCode.DONE;
    }

    private void show(Path file, SourceText before, List<Upgrade> upgrades) {
        String after = Upgrade.apply(before, upgrades);
        if (diff) {
            session.view().result(DifferenceText.of(before.text(), after));
        } else if (!write) {
            session.view().result(Text.of(after));
        }
        if (write && !after.equals(before.text())) {
            store(file, after);
        }
        List<String> steps =
                upgrades.stream().flatMap(upgrade -> upgrade.steps().stream()).toList();
        steps.forEach(session.view()::say);
        session.view().outcome(Text.of(outcome(before.name(), steps.size())));
    }

    private String outcome(String file, int steps) {
        if (steps == 0) {
            return file + " has no old settings.";
        }
        String number = steps == 1 ? "one old setting." : steps + " old settings.";
        return file + (write ? " is written anew: " : " would change: ") + number;
    }

    private static void store(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandFailure notAFile(ConnectorFinder.Found found) {
        return new CommandFailure(Diagnostic.error(
                "WEIR-CLI-036",
                "This can't be rewritten",
                "The connector " + found.connector().name() + " stands in SQL inside of a manifest. Move the statement"
                        + " into a file of its own first.",
                found.connector().nameSpan()));
    }
}
