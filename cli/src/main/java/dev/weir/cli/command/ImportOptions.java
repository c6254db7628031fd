package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.imports.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/** What is imported, and whereto. */
final class ImportOptions {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The project's folder, which needn't exist; this folder without it.")
    private Path output = Path.of("");

    @Option(
            names = "--pipeline",
            paramLabel = "NAME",
            description = "The pipeline's name; that of the folder without it.")
    private Optional<String> pipeline = Optional.empty();

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            description = "Only what has a name like this, with its topics and schemas. May be repeated.")
    private List<String> includes = List.of();

    @Option(names = "--exclude", paramLabel = "REGEX", description = "Nothing with a name like this. May be repeated.")
    private List<String> excludes = List.of();

    @Option(names = "--include-managed", description = "Also what belongs to other pipelines.")
    private boolean managed;

    @Option(names = "--force", description = "Write over files that are there.")
    private boolean force;

    @Option(
            names = "--adopt",
            description = "Also write down in the target's ledger that the pipeline owns what was imported.")
    private boolean adopt;

    Path folder(Session session) {
        return session.directory().resolve(output).toAbsolutePath().normalize();
    }

    String pipeline(Path folder) {
        String name = pipeline.orElseGet(() -> nameOf(folder));
        if (!NAME.matcher(name).matches()) {
            throw new UsageException(arguments -> Diagnostic.error(
                            "WEIR-CLI-010",
                            "A pipeline can't have this name",
                            "`" + name + "` must consist of letters, digits, dots, dashes and underscores.",
                            arguments.of(name))
                    .withHint("--pipeline gives it another one than its folder has."));
        }
        return name;
    }

    private static String nameOf(Path folder) {
        String name =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
        return name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[._-]+", "");
    }

    Choice choice() {
        return new Choice(patterns(includes), patterns(excludes), managed);
    }

    boolean filtered() {
        return !includes.isEmpty() || !excludes.isEmpty();
    }

    boolean force() {
        return force;
    }

    boolean adopt() {
        return adopt;
    }

    private static List<Pattern> patterns(List<String> given) {
        return given.stream().map(ImportOptions::pattern).toList();
    }

    /** ksqlDB's names are mostly in upper case, however they were written. */
    private static Pattern pattern(String given) {
        try {
            return Pattern.compile(given, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-032",
                    "A regular expression could not be read",
                    given + " is no regular expression: " + e.getDescription() + ".",
                    arguments.of(given)));
        }
    }
}
