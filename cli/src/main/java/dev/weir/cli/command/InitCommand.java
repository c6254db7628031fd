package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = {
            "Start a project: a weir.yaml, and a small pipeline that runs as it is.",
            "Files that are there already are never written over."
        },
        footer = {
            "  weir init orders       a project in the new folder orders",
            "  weir init              a project in this folder, named after it"
        })
final class InitCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The pipeline's name, and its new folder's.")
    private Optional<String> name = Optional.empty();

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path root = name.map(session.directory()::resolve).orElse(session.directory());
        String pipeline = name.orElseGet(() -> nameOf(root));
        if (!NAME.matcher(pipeline).matches()) {
            throw new UsageException(arguments -> badName(pipeline, arguments));
        }
        Scaffold scaffold = new Scaffold(root, pipeline);
        List<Path> existing = scaffold.existing();
        if (!existing.isEmpty()) {
            session.view().diagnostics(List.of(alreadyThere(existing)));
            return ExitCode.FAILED;
        }
        session.view().result(welcome(scaffold.write()));
        return ExitCode.DONE;
    }

    /** Folder names hold anything; a pipeline's name doesn't. */
    private static String nameOf(Path folder) {
        String name =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        return plain.replaceAll("^[^a-z]+", "");
    }

    private static Diagnostic badName(String pipeline, ArgumentsText arguments) {
        return Diagnostic.error(
                "WEIR-CLI-010",
                "A pipeline can't have this name",
                "`" + pipeline + "` must start with a small letter and go on with small letters, digits, - and _.",
                arguments.of(pipeline));
    }

    private static Diagnostic alreadyThere(List<Path> existing) {
        return Diagnostic.error(
                "WEIR-CLI-011",
                "Files are in the way",
                "Nothing was written, because " + (existing.size() == 1 ? "this file exists:" : "these files exist:")
                        + existing.stream().map(path -> "\n    " + path).reduce("", String::concat));
    }

    private Text welcome(List<String> written) {
        Text text = new Text();
        String folder = name.map(given -> given + "/").orElse("");
        written.forEach(file -> text.add(Role.GOOD, "+ ").add(folder + file).line());
        text.line().add(Role.STRONG, "What to try next").line();
        name.ifPresent(given -> text.add("  cd " + given).line());
        return text.add("  weir plan       what an apply would do\n")
                .add("  weir apply      do it, on a sandbox on this machine\n");
    }
}
