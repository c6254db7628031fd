package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import java.util.Optional;

/** The choice of a format, for commands that have several. {@code --json} is short for {@code --format json}. */
final class Formats {
    private Formats() {}

    /**
     * What is to be written. From here on everything else that the command says is in JSON as well, if that is it.
     *
     * @param given behind {@code --format}
     */
    static <F extends Enum<F>> F choose(Session session, Optional<F> given, F usual, F json) {
        if (given.isPresent() && given.get() != json && session.options().json()) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-070",
                    "Two formats",
                    "`--json` is short for `--format json`: only one of both options can be given.",
                    arguments.of("--json")));
        }
        F chosen = session.options().json() ? json : given.orElse(usual);
        if (chosen == json) {
            session.options().answerInJson();
        }
        return chosen;
    }
}
