package dev.weir.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A git repository whose commits have the same ids in every run: author and date are fixed, and no settings of this machine count. */
final class SampleRepository {
    private static final Path SAMPLES = Path.of(System.getProperty("weir.root", ".."), "cli/src/test/pull-request");
    private static final String DATE = "2026-01-02T03:04:05Z";

    private final Path root;

    private SampleRepository(Path root) {
        this.root = root;
    }

    static SampleRepository create(Path root) {
        SampleRepository repository = new SampleRepository(root);
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repository.git("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    /** One that is there already. */
    static SampleRepository at(Path root) {
        return new SampleRepository(root);
    }

    /** Branch main, and a branch topic that changes three files of it; topic is checked out. */
    static SampleRepository withPullRequest(Path root) {
        return create(root)
                .add("main", "")
                .commit()
                .branch("topic")
                .add("topic", "")
                .commit();
    }

    Path root() {
        return root;
    }

    SampleRepository branch(String name) {
        git("checkout", "--quiet", "-b", name);
        return this;
    }

    SampleRepository checkOut(String name) {
        git("checkout", "--quiet", name);
        return this;
    }

    /** Lays the files of a sample over those that are there. */
    SampleRepository add(String sample, String folder) {
        Path from = SAMPLES.resolve(sample);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(folder).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SampleRepository write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SampleRepository commit() {
        git("add", "--all");
        git("commit", "--quiet", "--message=a change");
        return this;
    }

    String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ada",
                        "GIT_AUTHOR_EMAIL", "ada@example.com",
                        "GIT_AUTHOR_DATE", DATE,
                        "GIT_COMMITTER_NAME", "Ada",
                        "GIT_COMMITTER_EMAIL", "ada@example.com",
                        "GIT_COMMITTER_DATE", DATE));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + ": " + said).isZero();
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
