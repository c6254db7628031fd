package dev.weir.cli.command;

import dev.weir.imports.ImportedFile;
import dev.weir.imports.ImportedProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that a project is imported into. All files lie beside it first, where they can be looked at as a whole, and then come in together: if one can't,
 * those before it are taken back.
 */
final class ImportFolder implements AutoCloseable {
    private static final String PROJECT = "weir.yaml";

    /** Whatever lies there belongs to a pipeline, because its manifest takes all files of these kinds. */
    private static final List<String> TAKEN_WHOLE = List.of("statements/%s/", "connectors/%s/");

    private final Path folder;
    private final List<ImportedFile> files;
    private final Path staging;
    private final List<Path> made = new ArrayList<>();

    private ImportFolder(Path folder, List<ImportedFile> files, Path staging) {
        this.folder = folder;
        this.files = files;
        this.staging = staging;
    }

    /** Puts the files beside the folder, which needn't exist. */
    static ImportFolder stage(Path folder, ImportedProject project) throws IOException {
        Path staging = Files.createTempDirectory(existing(folder), ".weir-import-");
        ImportFolder staged = new ImportFolder(folder, project.files(), staging);
        for (ImportedFile file : project.files()) {
            Path path = staging.resolve(file.path());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.text());
        }
        if (hasProject(folder)) {
            Files.copy(folder.resolve(PROJECT), staging.resolve(PROJECT));
        }
        return staged;
    }

    static boolean hasProject(Path folder) {
        return Files.exists(folder.resolve(PROJECT));
    }

    /** A folder that is there already, as near as possible, so that moving a file from it is one step. */
    private static Path existing(Path folder) {
        return Stream.iterate(Optional.of(folder), Optional::isPresent, at -> at.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(folder);
    }

    /** The project as it will be. */
    Path staging() {
        return staging;
    }

    /** Files that would be written over, and others that would become part of the pipeline without being imported. */
    static SortedSet<Path> inTheWay(Path folder, ImportedProject project) throws IOException {
        SortedSet<Path> inTheWay = new TreeSet<>();
        project.files().stream()
                .map(file -> folder.resolve(file.path()))
                .filter(Files::exists)
                .forEach(inTheWay::add);
        inTheWay.addAll(strangers(folder, project));
        return inTheWay;
    }

    /** Files in the pipeline's own folders that aren't imported. */
    static SortedSet<Path> strangers(Path folder, ImportedProject project) throws IOException {
        SortedSet<Path> strangers = new TreeSet<>();
        for (String taken : TAKEN_WHOLE) {
            Path directory = folder.resolve(taken.formatted(project.pipeline()));
            if (Files.isDirectory(directory)) {
                try (Stream<Path> present = Files.list(directory)) {
                    present.filter(Files::isRegularFile).forEach(strangers::add);
                }
            }
        }
        project.files().forEach(file -> strangers.remove(folder.resolve(file.path())));
        return strangers;
    }

    /** Moves everything in, over what is there. */
    void moveIn() throws IOException {
        try {
            for (ImportedFile file : files) {
                moveIn(file.path());
            }
        } catch (IOException e) {
            takeBack();
            throw e;
        }
    }

    private void moveIn(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        if (Files.exists(path)) {
            Files.move(path, kept(path));
        }
        made.add(path);
        Files.move(staging.resolve(file), path);
    }

    /** Where a file that is written over waits until all is well. */
    private Path kept(Path path) {
        String name = "kept-" + made.size() + "-" + path.getFileName();
        return staging.resolve(name);
    }

    private void takeBack() throws IOException {
        for (int i = made.size() - 1; i >= 0; i--) {
            Path path = made.get(i);
            Files.deleteIfExists(path);
            Path kept = staging.resolve("kept-" + i + "-" + path.getFileName());
            if (Files.exists(kept)) {
                Files.move(kept, path, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        try (Stream<Path> left = Files.walk(staging)) {
            List<Path> paths = new ArrayList<>(left.toList());
            Collections.sort(paths, Comparator.reverseOrder());
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
