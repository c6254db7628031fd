package dev.weir.cli.command;

import picocli.CommandLine.Option;

/** Whether the target's ksqlDB server validates a plan before anything is done. */
final class ServerCheck {
    @Option(
            names = "--no-server-check",
            description = "Don't have the ksqlDB server validate the plan's statements beforehand.")
    private boolean off;

    boolean off() {
        return off;
    }
}
