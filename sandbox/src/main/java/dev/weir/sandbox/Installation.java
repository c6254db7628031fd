package dev.weir.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has put side by side: this class, the class path of the background JVM, and the Schema Registry.
 *
 * @param code the jar or the folder of classes that this class comes from
 */
record Installation(Path code) {

    static Installation here() {
        try {
            return new Installation(Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isComplete() {
        return Files.isRegularFile(classPathFile()) && Files.isDirectory(registry());
    }

    /** The folder of the project: what lies in it the next build may replace. */
    Path builtIn() {
        return code.resolve("../../..").normalize();
    }

    Path registry() {
        return code.resolveSibling("registry");
    }

    Path classPathFile() {
        return code.resolveSibling("sandbox.classpath");
    }

    List<Path> classPath() throws IOException {
        String dependencies = Files.readString(classPathFile()).strip();
        return Stream.concat(
                        Stream.of(code),
                        Arrays.stream(dependencies.split(File.pathSeparator)).map(Path::of))
                .toList();
    }
}
