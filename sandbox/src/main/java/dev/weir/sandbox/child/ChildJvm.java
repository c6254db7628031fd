package dev.weir.sandbox.child;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A JVM that answers in lines and ends.
 *
 * @param classPath of the JVM
 * @param log for what it logs
 */
public record ChildJvm(List<Path> classPath, Path log) {
    static final String FAILED = "failed";

    public ChildJvm {
        classPath = List.copyOf(classPath);
    }

    /** The options of a JVM that is to be quick to start rather than fast for hours. */
    public static List<String> java(List<Path> classPath) {
        String entries = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-cp",
                entries);
    }

    /**
     * Returns when the JVM has ended.
     *
     * @param input for its standard input, such as what nobody else may see in a list of processes
     * @param answer gets the words of each line
     * @throws ChildFailure when it says that it failed, or ends without a word
     */
    public void run(String main, List<String> arguments, String input, Consumer<List<String>> answer)
            throws IOException {
        List<String> command = new ArrayList<>(java(classPath));
        command.add(main);
        command.addAll(arguments);
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pass(line, answer);
            }
            if (process.waitFor() != 0) {
                throw new ChildFailure(main + " has failed.", "Its log is in " + log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ChildFailure("Interrupted.", "The next run goes on with it.");
        } finally {
            process.destroy();
        }
    }

    private static void pass(String line, Consumer<List<String>> answer) throws ChildFailure {
        List<String> words =
                Arrays.stream(line.split("\t", -1)).map(Answers::unescaped).toList();
        if (words.get(0).equals(FAILED)) {
            throw new ChildFailure(words.get(1), words.get(2));
        }
        answer.accept(words);
    }
}
