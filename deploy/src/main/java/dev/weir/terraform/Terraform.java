package dev.weir.terraform;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.Secrets;
import dev.weir.target.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way in: from the place that a target names to the outputs there. */
public final class Terraform {
    /** The state may lie elsewhere; nobody waits longer for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final Path root;
    private final Duration patience;

    /**
     * @param environment that of the user, for Terraform and for references in paths
     * @param root the project's folder, from which paths start
     */
    public Terraform(Map<String, String> environment, Path root) {
        this(environment, root, PATIENCE);
    }

    Terraform(Map<String, String> environment, Path root, Duration patience) {
        this.environment = Map.copyOf(environment);
        this.root = root;
        this.patience = patience;
    }

    /** Asks Terraform, or reads the file where the place names no folder. Diagnostics are {@code WEIR-NET-090} to {@code WEIR-NET-094}. */
    public Checked<TerraformOutputs> outputs(TerraformPlace place) {
        return place.directory().map(this::asked).orElseGet(() -> saved(place));
    }

    /** Reads the file, where the place names one: without it nothing is known. Nobody is asked. */
    public Checked<TerraformOutputs> saved(TerraformPlace place) {
        return place.file().map(this::read).orElseGet(() -> Checked.of(TerraformOutputs.NONE));
    }

    private Checked<TerraformOutputs> asked(Setting directory) {
        Optional<Path> folder = path(directory);
        if (folder.isEmpty()) {
            return problem(TerraformProblems.unknownVariable(directory));
        }
        if (!Files.isDirectory(folder.get())) {
            return problem(TerraformProblems.noFolder(directory));
        }
        return TerraformProgram.find(environment)
                .map(program -> asked(program, directory, folder.get()))
                .orElseGet(() -> problem(TerraformProblems.notInstalled(directory)));
    }

    private Checked<TerraformOutputs> asked(TerraformProgram program, Setting directory, Path folder) {
        try {
            Optional<TerraformProgram.Answer> answer = program.outputs(folder, patience);
            return answer.map(given -> understood(given, directory))
                    .orElseGet(() -> problem(TerraformProblems.tooSlow(directory, patience.toSeconds())));
        } catch (IOException e) {
            return problem(TerraformProblems.failed(directory, String.valueOf(e.getMessage())));
        }
    }

    private static Checked<TerraformOutputs> understood(TerraformProgram.Answer answer, Setting directory) {
        if (answer.exit() != 0) {
            return problem(TerraformProblems.failed(directory, answer.error()));
        }
        Checked<TerraformOutputs> outputs = parsed(answer.out(), directory);
        return outputs.ok() && outputs.value().values().isEmpty()
                ? problem(TerraformProblems.nothingYet(directory))
                : outputs;
    }

    private Checked<TerraformOutputs> read(Setting file) {
        Optional<Path> path = path(file);
        if (path.isEmpty()) {
            return problem(TerraformProblems.unknownVariable(file));
        }
        try {
            return parsed(Files.readString(path.get()), file);
        } catch (IOException e) {
            return problem(TerraformProblems.noFile(file));
        }
    }

    private static Checked<TerraformOutputs> parsed(String text, Setting place) {
        return TerraformOutputs.parse(text)
                .map(Checked::of)
                .orElseGet(() -> problem(TerraformProblems.noAnswer(place)));
    }

    private Optional<Path> path(Setting setting) {
        return new Secrets(environment, root).resolve(setting.value()) instanceof Secrets.Resolution.Found found
                        && !found.text().contains("${")
                ? Optional.of(root.resolve(found.text()))
                : Optional.empty();
    }

    private static Checked<TerraformOutputs> problem(Diagnostic diagnostic) {
        return new Checked<>(TerraformOutputs.NONE, List.of(diagnostic));
    }
}
