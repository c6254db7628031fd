package dev.weir.cli;

import dev.weir.cli.config.Environment;
import dev.weir.cli.view.Console;

/** The process's entry. */
public final class Main {
    private Main() {}

    /** Halts instead of exiting: everything is closed and flushed by now, and an orderly exit takes newer JVMs 20 ms. */
    public static void main(String[] args) {
        Environment environment = Environment.ofProcess();
        int exitCode = new Weir(environment, Console.standard(environment.terminal())).run(args);
        Runtime.getRuntime().halt(exitCode);
    }
}
