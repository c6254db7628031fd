package dev.weir.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves {@code ${env:NAME}} and {@code ${file:path}}, the references by which settings name what must not be written down, {@code ${sandbox:name}},
 * which stands for what the sandbox gives, and {@code ${terraform:output}}, which stands for what Terraform has made.
 */
public final class Secrets {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file|sandbox|terraform):([^}]+)}");

    private final Map<String, String> environment;
    private final Path directory;
    private final Map<String, String> sandbox;
    private final Map<String, String> outputs;

    /**
     * @param environment normally that of the process
     * @param directory to which relative paths of {@code ${file:…}} refer
     */
    public Secrets(Map<String, String> environment, Path directory) {
        this(environment, directory, Map.of(), Map.of());
    }

    private Secrets(
            Map<String, String> environment, Path directory, Map<String, String> sandbox, Map<String, String> outputs) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.sandbox = Map.copyOf(sandbox);
        this.outputs = Map.copyOf(outputs);
    }

    /** The same with the values that the sandbox gives. */
    public Secrets with(Map<String, String> values) {
        return new Secrets(environment, directory, values, outputs);
    }

    /** The same with the outputs of the target's Terraform configuration. */
    public Secrets withOutputs(Map<String, String> values) {
        return new Secrets(environment, directory, sandbox, values);
    }

    /** The text with every reference replaced. */
    public Resolution resolve(String text) {
        StringBuilder resolved = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            Optional<String> value = lookUp(matcher.group(1), matcher.group(2));
            if (value.isEmpty()) {
                return new Resolution.Missing(matcher.group());
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value.get()));
        }
        matcher.appendTail(resolved);
        return new Resolution.Found(resolved.toString());
    }

    boolean hasVariable(String name) {
        return environment.containsKey(name);
    }

    boolean hasOutput(String name) {
        return outputs.containsKey(name);
    }

    private Optional<String> lookUp(String kind, String name) {
        return switch (kind) {
            case "env" -> Optional.ofNullable(environment.get(name));
            case "sandbox" -> Optional.ofNullable(sandbox.get(name));
            case "terraform" -> Optional.ofNullable(outputs.get(name));
            default -> file(name);
        };
    }

    private Optional<String> file(String name) {
        try {
            return Optional.of(Files.readString(directory.resolve(name)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What became of a text with references. */
    public sealed interface Resolution {
        record Found(String text) implements Resolution {}

        /** @param reference the first that leads nowhere, as written */
        record Missing(String reference) implements Resolution {}
    }
}
