package dev.weir.cli.command;

import dev.weir.cli.config.Environment;
import dev.weir.cli.view.Console;
import dev.weir.ledger.LedgerStore;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** Builds the command line's grammar for a call and runs it. */
public final class CommandLines {
    private final Environment environment;
    private final Console console;
    private final UnaryOperator<LedgerStore> watch;

    public CommandLines(Environment environment, Console console, UnaryOperator<LedgerStore> watch) {
        this.environment = environment;
        this.console = console;
        this.watch = watch;
    }

    /** With all commands and their options, for whoever wants to look at it and not to run it. */
    static CommandLine everything(Session session) {
        return commandLine(new Root(), session, List.of(CommandName.values()));
    }

    public int run(String... given) {
        String[] arguments = helpLast(given);
        Root root = new Root();
        Session session = new Session(environment, console, root.options(), watch);
        Failures failures = new Failures(session, arguments);
        return commandLine(root, session, asked(arguments))
                .setParameterExceptionHandler((wrong, args) -> failures.report(wrong))
                .setExecutionExceptionHandler((failure, line, result) -> failures.report(failure))
                .execute(arguments);
    }

    /** Reading a command's options takes milliseconds, so that only those are read that the arguments name; all of them if they name none. */
    private static List<CommandName> asked(String[] arguments) {
        List<CommandName> named = Arrays.stream(arguments)
                .flatMap(word -> CommandName.of(word).stream())
                .toList();
        return named.isEmpty() ? List.of(CommandName.values()) : named;
    }

    /** {@code help plan} means {@code plan --help}. */
    private static String[] helpLast(String[] given) {
        if (!given[0].equals("help")) {
            return given;
        }
        String[] arguments = Arrays.copyOfRange(given, 1, given.length + 1);
        arguments[given.length - 1] = "--help";
        return arguments;
    }

    private static void add(CommandLine line, String name, Object command) {
        CommandLine added = new CommandLine(command);
        if (command instanceof CommandGroup group) {
            group.commands().forEach((word, inner) -> add(added, word, inner));
        }
        line.addSubcommand(name, added);
    }

    private static CommandLine commandLine(Root root, Session session, List<CommandName> commands) {
        CommandLine line = new CommandLine(root);
        commands.stream().distinct().forEach(command -> add(line, command.word(), command.create(session)));
        Help.layOut(line, session);
        return line;
    }
}
