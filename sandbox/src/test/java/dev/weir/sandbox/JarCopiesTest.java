package dev.weir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarCopiesTest {
    @TempDir
    private Path directory = Path.of("");

    private Path built = directory;
    private Path jar = directory;
    private Path library = directory;

    @BeforeEach
    void build() throws IOException {
        built = Files.createDirectories(directory.resolve("project"));
        jar = Files.writeString(built.resolve("a.jar"), "first");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        library = Files.writeString(directory.resolve("library.jar"), "never rewritten");
    }

    @Test
    void aBuildLeavesTheCopyAlone() throws IOException {
        List<Path> copies = copies();
        Files.writeString(jar, "second");

        assertThat(copies.get(0)).hasContent("first").hasParent(directory.resolve("code"));
        assertThat(copies.get(1)).isEqualTo(library);
    }

    @Test
    void theSameBuildHasTheSameClassPath() throws IOException {
        List<Path> copies = copies();

        assertThat(copies()).isEqualTo(copies);
        assertThat(Files.getLastModifiedTime(copies.get(0))).isEqualTo(Files.getLastModifiedTime(jar));
    }

    @Test
    void theNextBuildReplacesTheCopy() throws IOException {
        Path first = copies().get(0);
        Files.writeString(jar, "second");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(2_000));
        Path second = copies().get(0);

        assertThat(second).isNotEqualTo(first).hasContent("second");
        try (Stream<Path> files = Files.list(directory.resolve("code"))) {
            assertThat(files).containsExactly(second);
        }
    }

    private List<Path> copies() throws IOException {
        return new JarCopies(directory.resolve("code")).of(List.of(jar, library), built);
    }
}
