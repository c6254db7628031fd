package dev.weir.sandbox.fetch;

import dev.weir.sandbox.artifact.Artifacts;
import dev.weir.sandbox.artifact.FetchException;
import dev.weir.sandbox.child.Answers;
import dev.weir.sandbox.plugin.FetchedPlugins;
import dev.weir.sandbox.plugin.PluginCatalogue;
import dev.weir.sandbox.plugin.PluginSupply;
import dev.weir.sandbox.process.Logging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Fetches in a JVM of its own, for programs without Maven's resolver: {@code plugins DIRECTORY NAME…} puts plugins into a folder, {@code jars
 * COORDINATES… -PATTERN…} answers with paths. Started by {@link Fetching}.
 */
public final class FetchMain {
    static final String FETCHING = "fetching";
    static final String JAR = "jar";
    static final String PLUGINS = "plugins";
    static final String JARS = "jars";
    /** Before the pattern of something that is not wanted. */
    static final String WITHOUT = "-";

    private final Answers answers = new Answers();

    private FetchMain() {}

    public static void main(String[] arguments) throws IOException {
        Logging.configure();
        FetchMain fetch = new FetchMain();
        try {
            fetch.run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
        } catch (FetchException failure) {
            fetch.answers.failed(failure.message(), failure.hint());
        }
    }

    private void run(String what, List<String> arguments) throws IOException {
        if (what.equals(PLUGINS)) {
            plugins(Path.of(arguments.get(0)), arguments.subList(1, arguments.size()));
        } else {
            jars(arguments);
        }
    }

    private void plugins(Path directory, List<String> names) throws IOException {
        PluginSupply supply = new PluginSupply(new FetchedPlugins(directory), System.getenv());
        for (String name : names) {
            supply.bring(PluginCatalogue.shipped().named(name).orElseThrow(), this::report);
        }
    }

    private void jars(List<String> arguments) throws IOException {
        List<String> coordinates =
                arguments.stream().filter(each -> !each.startsWith(WITHOUT)).toList();
        List<String> without = arguments.stream()
                .filter(each -> each.startsWith(WITHOUT))
                .map(each -> each.substring(WITHOUT.length()))
                .toList();
        try (Artifacts artifacts = Artifacts.open(System.getenv(), this::report)) {
            artifacts.closure(coordinates, without).forEach(jar -> answers.line(JAR, jar.toString()));
        }
    }

    private void report(String file, long done, long total) {
        answers.line(FETCHING, file, Long.toString(done), Long.toString(total));
    }
}
