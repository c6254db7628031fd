package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weir} itself: holds what every command shares. */
@Command(name = "weir", description = "ksqlDB pipelines as code.")
final class Root implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    CommonOptions options() {
        return options;
    }

    /** Without a command: the overview is answered elsewhere, so there were options only. */
    @Override
    public Integer call() {
        throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-004", "Something is missing", "`weir` needs a command.", arguments.end())
                .withHint("`weir --help` shows all commands."));
    }
}
