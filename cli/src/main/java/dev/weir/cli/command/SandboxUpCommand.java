package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.UpOptions;
import dev.weir.sandbox.state.Component;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start the sandbox, unless it runs.")
final class SandboxUpCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--port",
            paramLabel = "SERVER=PORT",
            description = "A server's port: ksqldb, kafka, connect, schema-registry. May be repeated.")
    private SortedMap<String, Integer> ports = new TreeMap<>();

    @Option(names = "--memory", paramLabel = "MB", description = "Heap in megabytes; usually ${DEFAULT-VALUE}.")
    private int memory = UpOptions.USUAL.heapMegabytes();

    SandboxUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        UpOptions options = UpOptions.USUAL.withHeapMegabytes(memory);
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            options = options.withPort(component(port.getKey()), port.getValue());
        }
        Sandboxes sandboxes = new Sandboxes(session);
        sandboxes.show(sandboxes.up(options));
        return ExitCode.DONE;
    }

    private Component component(String key) {
        return Arrays.stream(Component.values())
                .filter(component -> component.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UsageException(arguments -> Diagnostic.error(
                                "WEIR-CLI-006",
                                "A value doesn't fit its option",
                                "The sandbox has no server `" + key + "`.",
                                arguments.of(key + "=" + ports.get(key)))
                        .withHint("it has ksqldb, kafka, connect, schema-registry.")));
    }
}
