package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.sandbox.Plugins;
import dev.weir.sandbox.plugin.Plugin;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Fetch connector plugins now, not only when a connector needs them.")
final class PluginAddCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names of `weir sandbox plugin list`.")
    private List<String> names = List.of();

    PluginAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Plugins plugins = new Sandboxes(session).sandbox().plugins();
        List<Plugin> wanted =
                names.stream().map(name -> named(plugins.available(), name)).toList();
        try (Activity activity = session.view().activity("fetching " + String.join(", ", names))) {
            session.orFail(new Checked<>(wanted, plugins.fetch(wanted, new SystemTalk(activity))));
        }
        session.view().say("Kafka Connect loads it when the first connector of its classes is created.");
        return ExitCode.DONE;
    }

    private static Plugin named(List<Plugin> available, String name) {
        List<String> known = available.stream().map(Plugin::name).toList();
        return available.stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(arguments -> Diagnostic.error(
                                "WEIR-CLI-006",
                                "A value doesn't fit its option",
                                "No plugin that can be fetched is called `" + name + "`.",
                                arguments.of(name))
                        .withHint(Suggestion.nearest(name, known)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("there are " + String.join(", ", known) + "."))));
    }
}
