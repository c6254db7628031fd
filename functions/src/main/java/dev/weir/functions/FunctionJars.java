package dev.weir.functions;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads user-defined functions from jars. Each jar has a class loader of its own; nothing is run but static initialisers and schema providers. */
public final class FunctionJars {
    private static final String CLASS = ".class";

    private FunctionJars() {}

    /** All jars of a folder, in the order of their names; a folder that isn't there has none. */
    public static UserFunctions in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return UserFunctions.NONE;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return read(files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ListedJar::of)
                    .toList());
        } catch (IOException e) {
            FunctionCollector none = new FunctionCollector();
            none.report(unreadable(ListedJar.of(folder), e));
            return none.functions();
        }
    }

    /** What can't be used is reported where its jar is listed. */
    public static UserFunctions read(List<ListedJar> jars) {
        FunctionCollector found = new FunctionCollector();
        jars.forEach(jar -> read(jar, found));
        return found.functions();
    }

    /** The loader stays open: the functions load what they need when they run. */
    private static void read(ListedJar jar, FunctionCollector found) {
        try (JarFile file = new JarFile(jar.path().toFile())) {
            FunctionLoader loader = new FunctionLoader(jar.path().toUri().toURL());
            classes(file).forEach(entry -> found.take(jar, loader, className(entry.getName())));
        } catch (IOException e) {
            found.report(unreadable(jar, e));
        }
    }

    /** The class files that every Java sees, in the order of their names. */
    static List<JarEntry> classes(JarFile file) {
        return file.stream()
                .filter(entry -> isClass(entry.getName()))
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(CLASS) && !entry.startsWith("META-INF/") && !entry.endsWith("-info.class");
    }

    static String className(String entry) {
        return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    }

    /** What is said where a jar can't be read. */
    public static Diagnostic unreadable(ListedJar jar, IOException failure) {
        return new Diagnostic(
                "WEIR-FUN-001",
                Severity.ERROR,
                "User-defined functions that can't be read",
                jar.shown() + " can't be read: " + failure.getMessage() + ".",
                jar.listed(),
                List.of());
    }
}
