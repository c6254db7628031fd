package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where a command looks or deploys. */
final class TargetOptions {
    static final String SANDBOX = Target.SANDBOX;

    private static final Pattern OF_PIPELINE = Pattern.compile("^([^:/]+):([^:/]+)$");

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
        return targets.isEmpty() ? SANDBOX : OF_PIPELINE.matcher(targets.get(0)).replaceFirst("$1");
    }

    /**
     * Whose servers are meant, where each pipeline has its own.
     *
     * @param named on the command line; where there are none, the target can say which: {@code cloud:ratings}
     */
    List<String> pipelines(List<String> named) {
        return named.isEmpty()
                ? targets.stream()
                        .map(OF_PIPELINE::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(2))
                        .toList()
                : named;
    }

    /** Takes out what names a resource, as users of other tools write it: no target's name has a slash. */
    List<String> takeResources() {
        List<String> resources =
                targets.stream().filter(value -> value.contains("/")).toList();
        targets.removeAll(resources);
        return resources;
    }
}
