package dev.weir.cli.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the process was given.
 *
 * @param home where Weir lies: the shipped pipelines are found there
 * @param directory the current directory
 * @param variables the environment variables
 * @param version Weir's own
 * @param command how the user starts Weir, such as {@code ./weir}: commands to copy begin with it
 */
public record Environment(
        Path home,
        Path directory,
        SortedMap<String, String> variables,
        Terminal terminal,
        String version,
        String command) {

    /** Written without lambdas, as everything is that runs before each command: the first lambda of a process costs milliseconds. */
    public static Environment ofProcess() {
        Path directory = Path.of("").toAbsolutePath();
        String home = System.getProperty("weir.home", "");
        return new Environment(
                home.isEmpty() ? directory : Path.of(home),
                directory,
                new TreeMap<>(System.getenv()),
                Terminal.of(System.getProperty("weir.terminal", ""), System.getProperty("weir.columns", "")),
                readVersion(),
                System.getProperty("weir.command", "weir"));
    }

    /** Colour is wanted unless the user says otherwise, see https://no-color.org. */
    public boolean wantsColour() {
        return variables.getOrDefault("NO_COLOR", "").isEmpty()
                && !variables.getOrDefault("TERM", "").equals("dumb");
    }

    /** From the jar's manifest; classes that were not packed have none. */
    private static String readVersion() {
        Optional<String> version =
                Optional.ofNullable(Environment.class.getPackage().getImplementationVersion());
        return version.orElse("development");
    }
}
