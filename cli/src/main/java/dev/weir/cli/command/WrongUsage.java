package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, at the word where it is. */
final class WrongUsage {
    private final ArgumentsText text;

    WrongUsage(String[] arguments) {
        this.text = new ArgumentsText(arguments);
    }

    Diagnostic explain(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return twice(twice);
        }
        return wrongValue(wrong);
    }

    private Diagnostic unmatched(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        CommandLine line = unmatched.getCommandLine();
        if (unmatched.isUnknownOption()) {
            return unknownOption(word, line);
        }
        return line.getSubcommands().isEmpty() ? unexpected(word, line) : unknownCommand(word, line);
    }

    private Diagnostic unknownCommand(String word, CommandLine line) {
        List<String> known = List.copyOf(line.getSubcommands().keySet());
        Diagnostic error = Diagnostic.error(
                "WEIR-CLI-001",
                "Unknown command",
                "`" + line.getCommandSpec().qualifiedName() + "` has no command `" + word + "`.",
                text.of(word));
        return error.withHint(didYouMean(word, known).orElseGet(() -> "it has " + String.join(", ", known) + "."));
    }

    private Diagnostic unknownOption(String word, CommandLine line) {
        String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Diagnostic error = Diagnostic.error(
                "WEIR-CLI-002",
                "Unknown option",
                "`" + line.getCommandSpec().qualifiedName() + "` has no option `" + option + "`.",
                text.of(word));
        return error.withHint(didYouMean(option, options(line)).orElseGet(() -> seeHelp(line)));
    }

    private Diagnostic unexpected(String word, CommandLine line) {
        return Diagnostic.error(
                        "WEIR-CLI-003",
                        "Too many arguments",
                        "`" + line.getCommandSpec().qualifiedName() + "` doesn't know what to do with `" + word + "`.",
                        text.of(word))
                .withHint(seeHelp(line));
    }

    private Diagnostic missing(MissingParameterException missing) {
        CommandLine line = missing.getCommandLine();
        List<String> names = new ArrayList<>();
        missing.getMissing().forEach(argument -> names.add(label(argument)));
        return Diagnostic.error(
                        "WEIR-CLI-004",
                        "Something is missing",
                        "`" + line.getCommandSpec().qualifiedName() + "` needs " + String.join(" and ", names) + ".",
                        text.end())
                .withHint(seeHelp(line));
    }

    private Diagnostic twice(OverwrittenOptionException twice) {
        String label = label(twice.getOverwritten());
        return Diagnostic.error(
                "WEIR-CLI-005", "An option is given twice", "`" + label + "` can be given once only.", text.of(label));
    }

    private Diagnostic wrongValue(ParameterException wrong) {
        String value = Optional.ofNullable(wrong.getValue()).orElse("");
        String label =
                Optional.ofNullable(wrong.getArgSpec()).map(WrongUsage::label).orElse("the argument");
        Diagnostic error = Diagnostic.error(
                "WEIR-CLI-006",
                "A value doesn't fit its option",
                value.isEmpty() ? wrong.getMessage() + "." : "`" + value + "` is no value for " + label + ".",
                text.of(value.isEmpty() ? label : value));
        List<String> choices = choices(wrong);
        return choices.isEmpty()
                ? error.withHint(seeHelp(wrong.getCommandLine()))
                : error.withHint(didYouMean(value, choices)
                        .orElseGet(() -> label + " can be " + String.join(", ", choices) + "."));
    }

    /** The values of an option that has a few only. */
    private static List<String> choices(ParameterException wrong) {
        return Optional.ofNullable(wrong.getArgSpec())
                .filter(argument -> argument.typeInfo().isEnum())
                .map(argument -> argument.typeInfo().getEnumConstantNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList())
                .orElse(List.of());
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .toList();
    }

    private static Optional<String> didYouMean(String word, List<String> known) {
        return Suggestion.nearest(word, known).map(name -> "did you mean `" + name + "`?");
    }

    private static String seeHelp(CommandLine line) {
        return "`" + line.getCommandSpec().qualifiedName() + " --help` explains its arguments and options.";
    }
}
