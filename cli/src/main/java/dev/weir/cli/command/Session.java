package dev.weir.cli.command;

import dev.weir.cli.config.Environment;
import dev.weir.cli.view.Console;
import dev.weir.cli.view.View;
import dev.weir.cli.view.ViewOptions;
import dev.weir.diagnostic.Checked;
import dev.weir.ledger.LedgerStore;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * What a command is run with: what the process was given, what the user asked of every command, and a view that fits both.
 *
 * @param watch stands between the command and the ledgers
 */
record Session(Environment environment, Console console, CommonOptions options, UnaryOperator<LedgerStore> watch) {

    View view() {
        return View.of(
                console,
                new ViewOptions(
                        options.json(),
                        environment.wantsColour() && !options.noColour(),
                        options.quiet(),
                        options.verbose()));
    }

    /** The folder that relative paths on the command line start from. */
    Path directory() {
        return environment.directory().resolve(options.directory()).normalize();
    }

    /** The value, its warnings shown; or the end of the command, if it has errors. */
    <T> T orFail(Checked<T> checked) {
        if (!checked.ok()) {
            throw new CommandFailure(checked.diagnostics());
        }
        view().diagnostics(checked.diagnostics());
        return checked.value();
    }
}
