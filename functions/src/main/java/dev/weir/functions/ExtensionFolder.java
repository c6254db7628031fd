package dev.weir.functions;

import dev.weir.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The functions of a folder's jars as they are now: it is read again when a jar has come, gone or changed. What was given out before keeps the code that it
 * was read with, so a jar is to be replaced by moving another file to its place, not by writing over it.
 */
public final class ExtensionFolder implements Supplier<UserFunctions> {
    private static final String JAR = ".jar";

    private final Path folder;
    private final Consumer<Diagnostic> problems;
    private SortedMap<Path, Stamp> read = new TreeMap<>();
    private UserFunctions functions = UserFunctions.NONE;

    /**
     * @param folder which need not exist
     * @param problems told what can't be used, whenever the folder is read
     */
    public ExtensionFolder(Path folder, Consumer<Diagnostic> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    @Override
    public synchronized UserFunctions get() {
        SortedMap<Path, Stamp> now = stamps();
        if (!now.equals(read)) {
            functions = FunctionJars.in(folder);
            functions.problems().forEach(problems);
            read = now;
        }
        return functions;
    }

    private record Stamp(long size, FileTime changed) {}

    /** A folder that can't be read has none; so has a file that goes while we look. */
    private SortedMap<Path, Stamp> stamps() {
        SortedMap<Path, Stamp> stamps = new TreeMap<>();
        for (Path jar : jars()) {
            try {
                stamps.put(jar, new Stamp(Files.size(jar), Files.getLastModifiedTime(jar)));
            } catch (IOException gone) {
                stamps.remove(jar);
            }
        }
        return stamps;
    }

    private List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JAR)).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
