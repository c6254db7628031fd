package dev.weir.cli.command;

import picocli.CommandLine.Option;

/** Where a command looks or deploys. */
final class TargetOptions {
    /** The target that needs no configuration: Weir's own sandbox on this machine. */
    static final String SANDBOX = "sandbox";

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "A target of weir.yaml. Without it the sandbox on this machine, started when needed.")
    private String target = SANDBOX;

    boolean isSandbox() {
        return target.equals(SANDBOX);
    }

    String target() {
        return target;
    }
}
