package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.Target;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a command looks or deploys. */
final class TargetOptions {
    static final String SANDBOX = Target.SANDBOX;

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "A target of weir.yaml. Without it the sandbox on this machine, started when needed.")
    private List<String> targets = new ArrayList<>();

    boolean isSandbox() {
        return target().equals(SANDBOX);
    }

    boolean isGiven() {
        return !targets.isEmpty();
    }

    String target() {
        if (targets.size() > 1) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-005", "An option is given twice", "`--target` can be given once only.", arguments.end()));
        }
        return targets.isEmpty() ? SANDBOX : targets.get(0);
    }

    /** Takes out what names a resource, as users of other tools write it: no target's name has a slash. */
    List<String> takeResources() {
        List<String> resources =
                targets.stream().filter(value -> value.contains("/")).toList();
        targets.removeAll(resources);
        return resources;
    }
}
