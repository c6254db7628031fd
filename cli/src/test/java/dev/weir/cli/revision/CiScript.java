package dev.weir.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs {@code ci/pull-request.sh} as a system for continuous integration does, with the Weir of this build. */
final class CiScript {
    static final Path HOME = Path.of(System.getProperty("weir.root", ".."));

    private final Path directory;
    private final Path project;
    private final Map<String, String> variables = new TreeMap<>();

    /** @param directory for what belongs to the system and not to the project */
    CiScript(Path directory, Path project) {
        this.directory = directory;
        this.project = project;
        with("WEIR_REPORTS", directory.resolve("reports").toString());
    }

    CiScript with(WeirServer server) {
        try {
            return with("WEIR", server.client(directory).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CiScript with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** @param out what GitHub's runner would read commands from */
    record Answer(int exit, String out, String error) {}

    Answer run() {
        Path out = directory.resolve("out");
        Path error = directory.resolve("error");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        HOME.resolve("ci/pull-request.sh").toAbsolutePath().toString())
                .directory(project.toFile())
                .redirectOutput(out.toFile())
                .redirectError(error.toFile());
        builder.environment().keySet().removeIf(CiScript::ofThisRun);
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                return new Answer(process.exitValue(), Files.readString(out), Files.readString(error));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** These tests may themselves be run by such a system. */
    private static boolean ofThisRun(String variable) {
        return variable.startsWith("GIT") || variable.startsWith("CI_") || variable.startsWith("WEIR_");
    }

    /** A JVM for each command, in the place of {@code ./weir}, which would build Weir first. */
    CiScript withProcesses() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String command = "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                + System.getProperty("java.class.path") + "' -Dweir.home='" + HOME.toAbsolutePath() + "' "
                + Main.class.getName() + " \"$@\"\n";
        try {
            Path launcher = Files.createDirectories(directory).resolve("weir");
            Files.writeString(launcher, command);
            assertThat(launcher.toFile().setExecutable(true)).isTrue();
            return with("WEIR", launcher.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
