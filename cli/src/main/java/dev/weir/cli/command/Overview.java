package dev.weir.cli.command;

import dev.weir.cli.config.Environment;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Text;
import dev.weir.cli.view.Console;
import dev.weir.cli.view.View;
import dev.weir.cli.view.ViewOptions;

/** What {@code weir}, {@code weir --help} and {@code weir version} answer. Kept free of the command line's grammar, so that they are instant. */
public final class Overview {
    private static final int INDENT = 14;

    private final Environment environment;
    private final Console console;

    public Overview(Environment environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    public boolean answers(String[] arguments) {
        return arguments.length == 0 || (arguments.length == 1 && (isHelp(arguments[0]) || isVersion(arguments[0])));
    }

    public int answer(String[] arguments) {
        boolean version = arguments.length == 1 && isVersion(arguments[0]);
        View view = View.of(console, new ViewOptions(false, environment.wantsColour(), false, false));
        view.result(version ? VersionCommand.text(environment) : text());
        return ExitCode.DONE;
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h") || argument.equals("help");
    }

    private static boolean isVersion(String argument) {
        return argument.equals("version") || argument.equals("--version") || argument.equals("-V");
    }

    static Text text() {
        Text text = new Text()
                .add(Role.STRONG, "Weir")
                .add(": ksqlDB pipelines as code\n\n")
                .add("Usage: weir COMMAND [OPTIONS]\n");
        for (CommandName.Group group : CommandName.Group.values()) {
            text.line().add(Role.STRONG, group.heading()).line();
            for (CommandName command : CommandName.values()) {
                if (command.group() == group) {
                    text.add("  ")
                            .add(padded(command.word()))
                            .add(command.summary())
                            .line();
                }
            }
        }
        return text.line().add(commonOptions()).line().add(firstSteps());
    }

    private static Text commonOptions() {
        return new Text()
                .add(Role.STRONG, "Options for every command\n")
                .add("  -C DIR        run as if started in DIR\n")
                .add("  --json        answer with one JSON object a line\n")
                .add("  --quiet       show results and errors only\n")
                .add("  --verbose     show more: requests, causes of errors\n")
                .add("  --no-color    no colours; NO_COLOR in the environment does the same\n")
                .add("  -h, --help    explain a command: weir plan --help\n");
    }

    private static Text firstSteps() {
        return new Text()
                .add(Role.STRONG, "First steps\n")
                .add("  weir demo ratings      a whole pipeline on this machine, in a minute\n")
                .add("  weir init orders       a project of your own\n");
    }

    private static String padded(String word) {
        return word + " ".repeat(INDENT - word.length());
    }
}
