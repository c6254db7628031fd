package dev.weir.cli.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a revision in a temporary folder, as git would write them into a working tree: data files have the same bytes there as here. */
public final class CheckedOut implements AutoCloseable {
    private final Path directory;
    private final Path project;

    private CheckedOut(Path directory, Path project) {
        this.directory = directory;
        this.project = project;
    }

    /** @param prefix where the project lies in the repository */
    static CheckedOut create(String prefix) throws IOException {
        Path directory = Files.createTempDirectory("weir-revision-").toRealPath();
        Path project = directory.resolve("files").resolve(prefix);
        Files.createDirectories(project);
        return new CheckedOut(directory, project);
    }

    /** The project's folder. */
    public Path project() {
        return project;
    }

    Path tree() {
        return directory.resolve("files");
    }

    /** Lets a file of the working tree be seen here as well, where there is none. */
    void link(Path top, String file) throws IOException {
        Path link = tree().resolve(file);
        if (!file.isEmpty() && Files.notExists(link)) {
            Files.createDirectories(Optional.ofNullable(link.getParent()).orElseThrow());
            Files.createSymbolicLink(link, top.resolve(file).toAbsolutePath());
        }
    }

    /** An index of its own: that of the user's working tree stays as it is. */
    Map<String, String> variables() {
        return Map.of("GIT_INDEX_FILE", directory.resolve("index").toString());
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
