package dev.weir.cli;

import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;

/**
 * Runs through the commands without an audience. The launcher does this once after a build and keeps the classes that were loaded in an archive, which
 * makes every later start quicker.
 */
public final class Rehearsal {
    private static final List<List<String>> CALLS = List.of(
            List.of("--help"),
            List.of("version"),
            List.of("version", "--json"),
            List.of("init", "--help"),
            List.of("nonsense"));

    private Rehearsal() {}

    public static void main(String[] args) {
        Environment process = Environment.ofProcess();
        Environment environment = new Environment(
                process.home(), process.home(), new TreeMap<>(), new Terminal(true, true, true, 80), process.version());
        Console nobody = Console.of(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                InputStream.nullInputStream(),
                environment.terminal());
        for (List<String> call : CALLS) {
            new Weir(environment, nobody).run(call.toArray(String[]::new));
        }
        Console.standard(Terminal.none());
    }
}
