package dev.weir.cli.command;

import dev.weir.cli.render.FunctionText;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.functions.FunctionJars;
import dev.weir.functions.UserFunctions;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Functions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "functions",
        description = {
            "Show the functions that SQL may call, or one of them with everything it takes.",
            "Those in jars of the sandbox's extension folder are shown too; `weir sandbox status` names the folder."
        },
        footer = {"  weir functions            all, by category", "  weir functions substring  one, with its signatures"
        })
final class FunctionsCommand implements Callable<Integer> {
    private static final int NEAREST = 5;

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The function, in any case.")
    private Optional<String> name = Optional.empty();

    FunctionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        UserFunctions user = FunctionJars.in(new Sandboxes(session).status().extensions());
        session.view().diagnostics(user.problems());
        Functions functions = Functions.builtIn().with(user.functions());
        if (name.isEmpty()) {
            session.view().table(all(functions));
            return ExitCode.DONE;
        }
        Function function = functions.find(name.get()).orElseThrow(() -> unknown(name.get(), functions));
        if (session.options().json()) {
            session.view().table(signatures(function));
        } else {
            session.view().result(FunctionText.render(function));
        }
        return ExitCode.DONE;
    }

    private static Table all(Functions functions) {
        return new Table(
                "function",
                List.of("category", "name", "kind", "description"),
                functions.all().stream()
                        .sorted(Comparator.comparing(Function::category).thenComparing(Function::name))
                        .map(FunctionsCommand::row)
                        .toList());
    }

    private static List<Cell> row(Function function) {
        return List.of(
                Cell.of(function.category()),
                Cell.of(function.name()),
                Cell.of(FunctionText.kind(function)),
                Cell.of(function.description()));
    }

    private static Table signatures(Function function) {
        return new Table(
                "signature",
                List.of("function", "kind", "category", "description", "path", "signature", "result"),
                function.signatures().stream()
                        .map(signature -> row(function, signature))
                        .toList());
    }

    private static List<Cell> row(Function function, FunctionSignature signature) {
        return List.of(
                Cell.of(function.name()),
                Cell.of(FunctionText.kind(function)),
                Cell.of(function.category()),
                Cell.of(function.description()),
                Cell.of(function.provenance().path()),
                Cell.of(FunctionText.call(signature)),
                Cell.of(signature.result().toString()));
    }

    private static UsageException unknown(String name, Functions functions) {
        List<String> near = nearest(name, functions);
        String hint = near.isEmpty()
                ? "`weir functions` shows all of them."
                : "Did you mean " + String.join(", ", near) + "?";
        return new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-021",
                        "No such function",
                        "There is no function " + name.toUpperCase(Locale.ROOT) + ".",
                        arguments.of(name))
                .withHint(hint));
    }

    /** The name that is nearest when mistyped, then those that contain what was typed. */
    private static List<String> nearest(String name, Functions functions) {
        List<String> names = functions.all().stream().map(Function::name).toList();
        Stream<String> containing = names.stream().filter(known -> known.contains(name.toUpperCase(Locale.ROOT)));
        return Stream.concat(Suggestion.nearest(name, names).stream(), containing)
                .distinct()
                .limit(NEAREST)
                .toList();
    }
}
