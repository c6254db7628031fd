package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.json.SavedPlanFile;
import dev.weir.plan.SavedPlan;
import dev.weir.plan.SavedPlans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Saved plans as files of the user's. */
final class PlanFiles {
    private final Session session;

    PlanFiles(Session session) {
        this.session = session;
    }

    /** Whether an argument names a file that is no manifest. Pipelines' names never lead to files. */
    Optional<Path> named(List<String> arguments) {
        for (String argument : arguments) {
            Path path = session.directory().resolve(argument);
            String name = argument.toLowerCase(Locale.ROOT);
            boolean manifest = name.endsWith(".yaml") || name.endsWith(".yml");
            if (!manifest && Files.isRegularFile(path)) {
                if (arguments.size() > 1) {
                    throw notAlone(argument);
                }
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    void write(Path file, String target, List<SavedPlan> plans) {
        SavedPlans all = new SavedPlans(session.environment().version(), target, plans);
        try {
            Files.writeString(file, SavedPlanFile.write(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SavedPlans read(Path file) {
        String name = session.directory().relativize(file).toString();
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return session.orFail(SavedPlanFile.read(name, text)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a plan that was made for another target or by another Weir. */
    void check(SavedPlans saved, TargetOptions target) {
        if (target.isGiven() && !target.target().equals(saved.target())) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-052",
                    "The plan is for another target",
                    "It was made for `" + saved.target() + "`, and can't be carried out on `" + target.target() + "`.",
                    arguments.of(target.target())));
        }
        String version = session.environment().version();
        if (!saved.toolVersion().equals(version)) {
            throw new CommandFailure(Diagnostic.error(
                    "WEIR-RUN-153",
                    "A saved plan is of another version of Weir",
                    "It was made by Weir " + saved.toolVersion() + ", and this is Weir " + version
                            + ", which might do something else. Use the same one, or plan again."));
        }
    }

    private static UsageException notAlone(String file) {
        return new UsageException(arguments -> Diagnostic.error(
                "WEIR-CLI-051",
                "A saved plan stands alone",
                "`" + file + "` is a file with all that is to be done. Name it alone, without pipelines beside it.",
                arguments.of(file)));
    }
}
