package dev.weir.cli.command;

import picocli.CommandLine.Option;

/** Whether the target's servers validate a plan before anything is done. */
final class ServerCheck {
    @Option(
            names = "--no-server-check",
            description = "Don't have ksqlDB and the Schema Registry check the plan beforehand.")
    private boolean off;

    boolean off() {
        return off;
    }
}
