package dev.weir.sandbox.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that outlives the one that starts it. */
public final class DetachedProcess {
    private DetachedProcess() {}

    /**
     * A terminal sends the signals of its keys and its closing to every process that was started from it; the shell has them ignored, and what a program
     * ignores its successor ignores too.
     *
     * @param log to which both of its output streams are added
     */
    public static Process start(List<String> program, Path directory, Path log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "trap '' HUP INT QUIT TSTP; exec \"$@\"", "weir-sandbox"));
        command.addAll(program);
        Files.createDirectories(log.getParent());
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
