package dev.weir.sandbox.fetch;

import dev.weir.sandbox.child.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Fetching as the command line sees it: in another JVM, so that its own stays small. */
public final class Fetching {
    private final ClassPath classPath;
    private final Path log;

    /** @param classPath with Maven's resolver */
    public Fetching(ClassPath classPath, Path log) {
        this.classPath = classPath;
        this.log = log;
    }

    /** Only looked at when there is something to fetch. */
    public interface ClassPath {
        List<Path> read() throws IOException;
    }

    /** Puts plugins of the catalogue into a folder. */
    public void plugins(Path directory, List<String> names, Progress progress) throws IOException {
        run(Stream.concat(Stream.of(FetchMain.PLUGINS, directory.toString()), names.stream()), progress);
    }

    /**
     * Artefacts with all that they need to run.
     *
     * @param without {@code group:artifact} of what is not wanted, with {@code *} for any
     */
    public List<Path> jars(List<String> coordinates, List<String> without, Progress progress) throws IOException {
        Stream<String> patterns = without.stream().map(pattern -> FetchMain.WITHOUT + pattern);
        return run(
                Stream.of(Stream.of(FetchMain.JARS), coordinates.stream(), patterns)
                        .flatMap(each -> each),
                progress);
    }

    private List<Path> run(Stream<String> arguments, Progress progress) throws IOException {
        List<Path> jars = new ArrayList<>();
        new ChildJvm(classPath.read(), log).run(FetchMain.class.getName(), arguments.toList(), "", words -> {
            if (words.get(0).equals(FetchMain.JAR)) {
                jars.add(Path.of(words.get(1)));
            } else {
                progress.fetching(words.get(1), Long.parseLong(words.get(2)), Long.parseLong(words.get(3)));
            }
        });
        return jars;
    }

    /** Told what is being fetched. What lies in the local repository already is not reported. */
    public interface Progress {
        /**
         * @param file such as {@code debezium-connector-mysql 3.5.0.Final}
         * @param total bytes of the file; negative where the server doesn't say
         */
        void fetching(String file, long done, long total);
    }
}
