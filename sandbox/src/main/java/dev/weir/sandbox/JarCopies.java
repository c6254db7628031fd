package dev.weir.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of the jars that a build writes over. A JVM loads classes for as long as it runs, and from a jar that has changed under it it loads nonsense;
 * so that a sandbox goes on through any number of builds, it runs on copies.
 */
final class JarCopies {
    private final Path directory;

    JarCopies(Path directory) {
        this.directory = directory;
    }

    /** The class path with every jar under {@code built} replaced by its copy. Copies of earlier builds are removed. */
    List<Path> of(List<Path> classPath, Path built) throws IOException {
        Files.createDirectories(directory);
        List<Path> copied = new ArrayList<>();
        for (Path entry : classPath) {
            copied.add(entry.startsWith(built) && Files.isRegularFile(entry) ? copy(entry) : entry);
        }
        removeAllBut(copied);
        return copied;
    }

    /** Its name tells the build, so that the same build finds the same class path again, and with it the archive of its classes. */
    private Path copy(Path jar) throws IOException {
        long built = Files.getLastModifiedTime(jar).toMillis();
        Path copy = directory.resolve(Long.toString(built, Character.MAX_RADIX) + "-" + jar.getFileName());
        if (!Files.exists(copy)) {
            Path unfinished = Files.createTempFile(directory, "copy", ".new");
            Files.copy(jar, unfinished, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }

    private void removeAllBut(List<Path> wanted) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (!wanted.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
