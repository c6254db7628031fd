package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.sandbox.Plugins;
import dev.weir.sandbox.plugin.Plugin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Show the connector plugins that are there, and those that can be fetched.")
final class PluginListCommand implements Callable<Integer> {
    private final Session session;

    PluginListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Plugins plugins = new Sandboxes(session).sandbox().plugins();
        List<List<Cell>> rows = new ArrayList<>();
        for (String own : plugins.own()) {
            rows.add(List.of(Cell.of(own), new Cell("yours", Role.GOOD), Cell.of(""), Cell.of("")));
        }
        for (Plugin plugin : plugins.available()) {
            Cell state = plugins.has(plugin) ? new Cell("fetched", Role.GOOD) : Cell.of("available");
            rows.add(List.of(
                    Cell.of(plugin.name()),
                    state,
                    Cell.of(plugin.title()),
                    Cell.of(String.join(", ", plugin.classes()))));
        }
        session.view().table(new Table("plugin", List.of("plugin", "state", "version", "classes"), rows));
        session.view().say("Your own plugins go into " + plugins.directory() + ", a folder each.");
        return ExitCode.DONE;
    }
}
