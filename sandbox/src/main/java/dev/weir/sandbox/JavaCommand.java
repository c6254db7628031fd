package dev.weir.sandbox;

import dev.weir.sandbox.child.DetachedProcess;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Layout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts the background JVM, on the Java that runs this one. */
final class JavaCommand {
    private static final int NATIVE_ACCESS_IS_ASKED_FOR = 22;
    private static final int UNSAFE_IS_WARNED_ABOUT = 23;

    private final Installation installation;
    private final Layout layout;
    private final UpOptions options;

    JavaCommand(Installation installation, Layout layout, UpOptions options) {
        this.installation = installation;
        this.layout = layout;
        this.options = options;
    }

    /** Starts the JVM so that it outlives this one. */
    Process start() throws IOException {
        return DetachedProcess.start(java(), layout.root(), layout.log());
    }

    private List<String> java() throws IOException {
        List<Path> classPath = new JarCopies(layout.code()).of(installation.classPath(), installation.builtIn());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Quick to start and small rather than fast for hours: a sandbox serves one person.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable"));
        command.add("-Xmx" + options.heapMegabytes() + "m");
        // A server without memory half works, which is worse than one that is gone and says why.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:ErrorFile=" + layout.log().resolveSibling("jvm-crash-%p.log"));
        command.add("-Djava.awt.headless=true");
        command.addAll(forNewerJava(Runtime.version().feature()));
        if (ClassArchive.isPossible(classPath)) {
            command.add(ClassArchive.in(layout.classArchives(), classPath).option());
        }
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add("dev.weir.sandbox.SandboxMain");
        command.addAll(arguments());
        return command;
    }

    private static List<String> forNewerJava(int version) {
        List<String> options = new ArrayList<>();
        if (version >= NATIVE_ACCESS_IS_ASKED_FOR) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (version >= UNSAFE_IS_WARNED_ABOUT) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("data=" + layout.root());
        arguments.add("registry=" + installation.registry());
        for (Component component : options.ports().keySet()) {
            arguments.add("port." + component.key() + "=" + options.ports().get(component));
        }
        return arguments;
    }
}
