package dev.weir.acceptance;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.view.Console;
import java.nio.file.Path;
import java.util.Arrays;

/** The process of {@code weir}, except that it dies at its next ledger write. The first argument names the file of the deaths so far. */
public final class MortalWeir {
    private MortalWeir() {}

    public static void main(String[] args) {
        Environment environment = Environment.ofProcess();
        Path deaths = Path.of(args[0]);
        Weir weir = new Weir(
                environment, Console.standard(environment.terminal()), ledger -> new FatalWrites(ledger, deaths));
        Runtime.getRuntime().halt(weir.run(Arrays.copyOfRange(args, 1, args.length)));
    }
}
