package dev.weir.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.imports.ImportedFile;
import dev.weir.imports.ImportedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files of an import or none. */
class ImportFolderTest {
    private static final ImportedProject PROJECT = new ImportedProject(
            "shop",
            List.of(
                    file("connectors/shop/a.yaml"),
                    file("pipelines/shop.yaml"),
                    file("statements/shop/queries.sql"),
                    file("weir.yaml")),
            List.of(),
            List.of(),
            4);

    @TempDir
    Path directory;

    @Test
    void all_of_it_comes_in_and_nothing_else_stays() throws IOException {
        Path folder = directory.resolve("not/there/yet");
        try (ImportFolder staged = ImportFolder.stage(folder, PROJECT)) {
            assertThat(folder).doesNotExist();
            staged.moveIn();
        }
        assertThat(files(directory))
                .containsExactlyInAnyOrder(
                        "not/there/yet/connectors/shop/a.yaml",
                        "not/there/yet/pipelines/shop.yaml",
                        "not/there/yet/statements/shop/queries.sql",
                        "not/there/yet/weir.yaml");
    }

    @Test
    void what_came_in_goes_back_when_the_rest_cannot() throws IOException {
        Files.createDirectories(directory.resolve("pipelines"));
        Files.writeString(directory.resolve("pipelines/shop.yaml"), "before");
        Files.writeString(directory.resolve("statements"), "a file where a folder has to be");
        try (ImportFolder staged = ImportFolder.stage(directory, PROJECT)) {
            assertThatThrownBy(staged::moveIn).isInstanceOf(IOException.class);
        }
        assertThat(files(directory)).containsExactlyInAnyOrder("pipelines/shop.yaml", "statements");
        assertThat(directory.resolve("pipelines/shop.yaml")).hasContent("before");
    }

    @Test
    void a_file_that_would_become_part_of_the_pipeline_is_in_the_way() throws IOException {
        Files.createDirectories(directory.resolve("statements/shop"));
        Files.createDirectories(directory.resolve("statements/other"));
        Files.writeString(directory.resolve("statements/shop/old.sql"), "");
        Files.writeString(directory.resolve("statements/other/old.sql"), "");
        Files.writeString(directory.resolve("weir.yaml"), "");
        assertThat(ImportFolder.inTheWay(directory, PROJECT))
                .containsExactly(directory.resolve("statements/shop/old.sql"), directory.resolve("weir.yaml"));
    }

    private static ImportedFile file(String path) {
        return new ImportedFile(path, "imported", "");
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
