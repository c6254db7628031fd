package dev.weir.cli.command;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionJars;
import dev.weir.functions.ListedJar;
import dev.weir.functions.UserFunctions;
import dev.weir.sql.function.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts jars of functions where the sandbox looks for them when it starts. */
final class FunctionInstallation {
    private final Session session;
    private final Path extensions;

    FunctionInstallation(Session session, Path extensions) {
        this.session = session;
        this.extensions = extensions;
    }

    /** Whether the folder has something new; a jar that is there already is left alone. */
    boolean install(String jar) throws IOException {
        Path file = session.directory().resolve(jar).normalize();
        UserFunctions found = session.orFail(read(file, jar));
        if (found.functions().isEmpty()) {
            throw wrong(jar, "No class in it has one of ksqlDB's annotations for functions.");
        }
        Path place = Files.createDirectories(extensions).resolve(file.getFileName());
        if (Files.exists(place) && Files.mismatch(file, place) < 0) {
            return false;
        }
        Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
        session.view()
                .say("Installed "
                        + found.functions().stream().map(Function::name).collect(Collectors.joining(", ")) + " in "
                        + extensions + ".");
        return true;
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
