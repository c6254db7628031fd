package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionJars;
import dev.weir.functions.ListedJar;
import dev.weir.functions.UserFunctions;
import dev.weir.offline.NeededFunction;
import dev.weir.sandbox.Sandbox;
import dev.weir.sql.function.Function;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts jars of functions where the sandbox looks for them. A jar that is there already, as it is, is left alone. */
final class FunctionInstallation {
    private final Session session;
    private final Sandbox sandbox;

    FunctionInstallation(Session session, Sandbox sandbox) {
        this.session = session;
        this.sandbox = sandbox;
    }

    /** Whether the folder has something new. Ends the command where the jar has no functions. */
    boolean install(String jar) {
        Path file = session.directory().resolve(jar).normalize();
        UserFunctions found = session.orFail(read(file, jar));
        if (found.functions().isEmpty()) {
            throw wrong(jar, "No class in it has one of ksqlDB's annotations for functions.");
        }
        return put(file, found.functions().stream().map(Function::name).toList());
    }

    /**
     * The jars of the functions that a pipeline calls; only where they can be called without a new start of the sandbox.
     *
     * @param root of the project
     */
    void installNeeded(DesiredState desired, Path root) {
        if (!sandbox.seesNewFunctions()) {
            return;
        }
        Map<String, List<String>> needed = desired.functions().stream()
                .filter(function -> function.jar().isPresent())
                .collect(Collectors.groupingBy(
                        function -> function.jar().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(NeededFunction::name, Collectors.toList())));
        needed.forEach((jar, names) -> put(root.resolve(jar).normalize(), names));
    }

    private boolean put(Path jar, List<String> names) {
        try {
            Path folder = Files.createDirectories(sandbox.status().extensions());
            Path place = folder.resolve(jar.getFileName());
            boolean replaces = Files.exists(place);
            if (replaces && Files.mismatch(jar, place) < 0) {
                return false;
            }
            replace(place, jar);
            session.view().say(sentence(names, place, replaces));
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By a move, because queries that run still read from the old file. */
    private static void replace(Path place, Path jar) throws IOException {
        Path copy = Files.createTempFile(place.getParent(), "functions-", ".new");
        try {
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String sentence(List<String> names, Path place, boolean replaces) {
        String functions = String.join(", ", names);
        return replaces
                ? "Installed a new " + place + ", for " + functions
                        + "; queries that run keep the old code until the sandbox starts again."
                : "Installed " + place + ", for " + functions + ".";
    }

    private static Checked<UserFunctions> read(Path file, String jar) {
        if (!Files.isRegularFile(file)) {
            throw wrong(jar, "There is no such file:\n    " + file);
        }
        UserFunctions found = FunctionJars.read(List.of(new ListedJar(file, jar, Optional.empty())));
        return new Checked<>(found, found.problems());
    }

    private static UsageException wrong(String jar, String why) {
        return new UsageException(
                arguments -> Diagnostic.error("WEIR-CLI-022", "No jar with functions", why, arguments.of(jar)));
    }
}
