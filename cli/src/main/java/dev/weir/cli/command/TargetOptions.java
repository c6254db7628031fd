package dev.weir.cli.command;

import dev.weir.target.Target;
import picocli.CommandLine.Option;

/** Where a command looks or deploys. */
final class TargetOptions {
    static final String SANDBOX = Target.SANDBOX;

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
