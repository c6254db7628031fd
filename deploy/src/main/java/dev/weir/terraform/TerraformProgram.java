package dev.weir.terraform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Terraform or OpenTofu on this machine, run with the user's environment: credentials and TF_DATA_DIR are theirs. */
final class TerraformProgram {
    private static final List<String> NAMES = List.of("terraform", "tofu");

    private final String program;
    private final Map<String, String> environment;

    private TerraformProgram(String program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** What WEIR_TERRAFORM names, or the first of the two on the PATH. */
    static Optional<TerraformProgram> find(Map<String, String> environment) {
        Optional<String> named = Optional.ofNullable(environment.get("WEIR_TERRAFORM"));
        return named.or(() -> onPath(environment.getOrDefault("PATH", "")))
                .map(program -> new TerraformProgram(program, environment));
    }

    private static Optional<String> onPath(String path) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Its exit code counts; what it says on stderr is for people, and holds no values. */
    record Answer(int exit, String out, String error) {}

    /**
     * Empty if it took too long, and was ended for it.
     *
     * @throws IOException if it can't be started
     */
    Optional<Answer> outputs(Path directory, Duration patience) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(program, "output", "-json", "-no-color").directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("TF_IN_AUTOMATION", "1", "TF_INPUT", "0"));
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(new Answer(process.exitValue(), out.join(), error.join()));
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Terraform was running", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
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
