package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which connectors a command is about. */
final class ConnectorSelection {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "A connector, or /PATTERN/: all whose whole name matches the regular expression.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "All connectors of the target.")
    private boolean all;

    /** Ends the command if none was named. */
    void check(String command) {
        if (names.isEmpty() && !all) {
            throw new UsageException(arguments -> Diagnostic.error(
                            "WEIR-CLI-004",
                            "Something is missing",
                            "`weir connector " + command + "` needs a connector's name.",
                            arguments.end())
                    .withHint("--all means every connector, and `weir connector list` shows their names."));
        }
    }

    boolean isEmpty() {
        return names.isEmpty() && !all;
    }

    /**
     * The chosen ones, in the order of their names.
     *
     * @param existing names of the target's connectors
     */
    List<String> of(List<String> existing, String target) {
        SortedSet<String> chosen = new TreeSet<>(all ? existing : List.of());
        for (String name : names) {
            chosen.addAll(isPattern(name) ? matching(name, existing, target) : exactly(name, existing, target));
        }
        return List.copyOf(chosen);
    }

    private static boolean isPattern(String name) {
        return name.length() > 2 && name.startsWith("/") && name.endsWith("/");
    }

    /** The name itself, if there is a connector of this name. */
    static List<String> exactly(String name, List<String> existing, String target) {
        if (!existing.contains(name)) {
            throw unknown(name, "There is no connector `" + name + "` on " + target + ".", existing);
        }
        return List.of(name);
    }

    private static List<String> matching(String given, List<String> existing, String target) {
        Pattern pattern = pattern(given);
        List<String> found = existing.stream()
                .filter(name -> pattern.matcher(name).matches())
                .toList();
        if (found.isEmpty()) {
            throw unknown(given, "No connector on " + target + " matches " + given + ".", existing);
        }
        return found;
    }

    private static Pattern pattern(String given) {
        try {
            return Pattern.compile(given.substring(1, given.length() - 1));
        } catch (PatternSyntaxException e) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-032",
                    "A regular expression could not be read",
                    given + " is no regular expression: " + e.getDescription() + ".",
                    arguments.of(given)));
        }
    }

    private static UsageException unknown(String given, String sentence, List<String> existing) {
        String there = existing.isEmpty() ? " It has none." : " It has: " + String.join(", ", existing) + ".";
        return new UsageException(arguments -> {
            Diagnostic diagnostic =
                    Diagnostic.error("WEIR-CLI-031", "No such connector", sentence + there, arguments.of(given));
            return Suggestion.nearest(given, existing)
                    .map(near -> diagnostic.withHint("Did you mean `" + near + "`?"))
                    .orElse(diagnostic);
        });
    }
}
