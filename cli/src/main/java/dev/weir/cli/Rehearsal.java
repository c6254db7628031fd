package dev.weir.cli;

import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs through the commands without an audience. The launcher does this once after a build and keeps the classes that were loaded in an archive, which
 * makes every later start quicker.
 */
public final class Rehearsal {
    /** Nothing ever listens on port 1. */
    private static final String TARGETS = """
            targets:
              nowhere: {ksqldb: "http://127.0.0.1:1", connect: "http://127.0.0.1:1", ledger.file: ledger}
              partner:
                ksqldb: http://127.0.0.1:%1$d
                connect: http://127.0.0.1:%1$d
                schema-registry: http://127.0.0.1:%1$d
                kafka: 127.0.0.1:%1$d
                timeouts.request: 1s
            """;

    private static final List<List<String>> CALLS = List.of(
            List.of("--help"),
            List.of("version"),
            List.of("version", "--json"),
            List.of("init", "rehearsal"),
            List.of("-C", "rehearsal", "validate"),
            List.of("-C", "rehearsal", "plan", "--offline"),
            List.of("-C", "rehearsal", "plan", "--offline", "--json"),
            List.of("plan", "--help"),
            List.of("-C", "rehearsal", "plan", "-t", "nowhere"),
            List.of("-C", "rehearsal", "plan", "-t", "partner"),
            List.of("-C", "rehearsal", "status", "-t", "partner"),
            List.of("-C", "rehearsal", "apply", "-t", "nowhere", "--yes"),
            List.of("-C", "rehearsal", "destroy", "-t", "nowhere", "--yes"),
            List.of("-C", "rehearsal", "status", "-t", "nowhere"),
            List.of("-C", "rehearsal", "query", "SELECT * FROM ORDERS EMIT CHANGES", "-t", "nowhere"),
            List.of("-C", "rehearsal", "data", "ORDERS", "ORDER_ID=1", "-t", "nowhere"),
            List.of("sandbox", "status"),
            List.of("demo", "list"),
            List.of("demo", "nonsense"));

    private Rehearsal() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Path stage = Files.createTempDirectory("weir-rehearsal");
        try {
            rehearse(stage);
        } finally {
            try (Stream<Path> files = Files.walk(stage)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void rehearse(Path stage) throws IOException, ClassNotFoundException {
        Environment process = Environment.ofProcess();
        Environment environment = new Environment(
                process.home(),
                stage,
                new TreeMap<>(),
                new Terminal(true, true, true, 80),
                process.version(),
                process.command());
        Console nobody = Console.of(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                InputStream.nullInputStream(),
                environment.terminal());
        try (RehearsalPartner partner = RehearsalPartner.start()) {
            for (List<String> call : CALLS) {
                new Weir(environment, nobody).run(call.toArray(String[]::new));
                if (call.contains("init")) {
                    Files.writeString(stage.resolve("rehearsal/weir.yaml"), TARGETS.formatted(partner.port()));
                }
            }
        }
        Console.standard(Terminal.none());
        // Nothing above needs the class with which every start begins.
        Class.forName(Main.class.getName());
    }
}
