package dev.weir.cli.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs git in a folder. Nobody is asked for passwords, and the index of the user is left alone. */
final class GitCommand {
    private final String program;
    private final Path directory;
    private final Map<String, String> variables;

    /** @param variables for git's environment, over those of this process */
    GitCommand(String program, Path directory, Map<String, String> variables) {
        this.program = program;
        this.directory = directory;
        this.variables = variables;
    }

    GitCommand with(Map<String, String> others) {
        return new GitCommand(program, directory, others);
    }

    Path directory() {
        return directory;
    }

    /** What git said. Its exit code counts; its words are for people. */
    record Answer(int exit, String out, String error) {
        boolean ok() {
            return exit == 0;
        }

        /** The only line of a short answer. */
        String line() {
            return out.strip();
        }
    }

    /** @throws IOException if git can't be started */
    Answer run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C", "GIT_TERMINAL_PROMPT", "0", "GIT_OPTIONAL_LOCKS", "0"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String out = text(process.getInputStream());
            return new Answer(process.waitFor(), out, error.join());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
