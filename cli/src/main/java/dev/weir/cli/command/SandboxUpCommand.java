package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.SandboxStatus;
import dev.weir.sandbox.UpOptions;
import dev.weir.sandbox.engine.Engine;
import dev.weir.sandbox.state.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Option(
            names = "--functions",
            paramLabel = "JAR",
            description =
                    "Install the functions of a jar. May be repeated. With --engine ksqldb, a sandbox that runs is started again.")
    private List<String> jars = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "What executes statements: builtin, or ksqldb[:VERSION] for ksqlDB itself, which is fetched through your Maven settings.")
    private String engine = "builtin";

    @Option(
            names = "--ksqldb-home",
            paramLabel = "DIR",
            description =
                    "Use the ksqlDB that is installed in this folder; with --engine ksqldb, CONFLUENT_HOME is looked at as well.")
    private Optional<Path> home = Optional.empty();

    SandboxUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Sandboxes sandboxes = new Sandboxes(session);
        UpOptions options = UpOptions.USUAL.withHeapMegabytes(memory).withEngine(engine());
        if (install(sandboxes.sandbox())
                && sandboxes.isRunning()
                && !sandboxes.sandbox().seesNewFunctions()) {
            options = samePorts(sandboxes.status(), options);
            session.view().say("The sandbox starts again, because ksqlDB looks for functions only then.");
            sandboxes.down();
        }
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            options = options.withPort(component(port.getKey()), port.getValue());
        }
        sandboxes.show(sandboxes.up(options));
        return ExitCode.DONE;
    }

    private boolean install(Sandbox sandbox) {
        FunctionInstallation installation = new FunctionInstallation(session, sandbox);
        boolean changed = false;
        for (String jar : jars) {
            changed |= installation.install(jar);
        }
        return changed;
    }

    /** Whoever has connected to it finds it again. */
    private static UpOptions samePorts(SandboxStatus status, UpOptions options) {
        UpOptions same = options;
        for (SandboxStatus.ComponentStatus server : status.components()) {
            String address = server.address().orElse("");
            String port = address.substring(address.lastIndexOf(':') + 1).replaceAll("\\D.*", "");
            same = port.isEmpty() ? same : same.withPort(server.component(), Integer.parseInt(port));
        }
        return same;
    }

    private Engine engine() {
        return Engine.parse(engine, home, session.environment().variables())
                .orElseThrow(() -> new UsageException(arguments -> Diagnostic.error(
                                "WEIR-CLI-006",
                                "A value doesn't fit its option",
                                "There is no engine `" + engine + "`.",
                                arguments.of(engine))
                        .withHint("there are builtin, ksqldb and ksqldb:VERSION, such as ksqldb:" + Engine.USUAL_VERSION
                                + ".")));
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
