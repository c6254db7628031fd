package dev.weir.cli;

import dev.weir.cli.command.CommandLines;
import dev.weir.cli.command.Overview;
import dev.weir.cli.config.Environment;
import dev.weir.cli.view.Console;
import dev.weir.ledger.LedgerStore;
import java.util.function.UnaryOperator;

/** The command line as a whole, wired: arguments in, exit code out. Tests run it in their own process. */
public final class Weir {
    private final Environment environment;
    private final Console console;
    private final UnaryOperator<LedgerStore> watch;

    public Weir(Environment environment, Console console) {
        this(environment, console, UnaryOperator.identity());
    }

    /** @param watch sees all that commands read from ledgers and write to them */
    public Weir(Environment environment, Console console, UnaryOperator<LedgerStore> watch) {
        this.environment = environment;
        this.console = console;
        this.watch = watch;
    }

    public int run(String... arguments) {
        // The overview and the version are what people and scripts ask most often: answered before anything else is
        // loaded.
        Overview overview = new Overview(environment, console);
        if (overview.answers(arguments)) {
            return overview.answer(arguments);
        }
        return new CommandLines(environment, console, watch).run(arguments);
    }
}
