package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ManifestReader;
import dev.weir.model.ChangeRules;
import dev.weir.project.PipelineFile;
import dev.weir.project.Project;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import dev.weir.target.TargetSettings;
import dev.weir.target.Targets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The project that a command works in. What is wrong with it ends the command with everything there is to say about it. */
final class Workspace {
    private final Session session;
    private final Project project;

    private Workspace(Session session, Project project) {
        this.session = session;
        this.project = project;
    }

    /** The project of the user's directory. */
    static Workspace open(Session session) {
        Path directory = session.directory();
        if (!Files.isDirectory(directory)) {
            String given = session.options().directory().toString();
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-008", "No such folder", "This is no folder:\n    " + directory, arguments.of(given)));
        }
        return open(session, directory);
    }

    static Workspace open(Session session, Path directory) {
        return new Workspace(session, session.orFail(Project.open(directory)));
    }

    Path root() {
        return project.root();
    }

    Project project() {
        return project;
    }

    /** What the pipelines want on a target; all of the project's where none is named. */
    List<DesiredState> desired(List<String> names, String target, SortedMap<String, String> variables) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<DesiredState> states = new ArrayList<>();
        for (String name : names.isEmpty() ? List.<String>of() : names) {
            collect(project.pipeline(name, target, variables), states, diagnostics);
        }
        if (names.isEmpty()) {
            Checked<List<PipelineFile>> files = project.pipelines();
            diagnostics.addAll(files.diagnostics());
            for (PipelineFile file : files.value()) {
                collect(project.pipeline(file, target, variables), states, diagnostics);
            }
            if (files.value().isEmpty() && files.ok()) {
                diagnostics.add(noPipelines());
            }
        }
        return session.orFail(new Checked<>(states, diagnostics));
    }

    /** What all pipelines want on a target, right or wrong. */
    List<Checked<DesiredState>> checked(String target) {
        return session.orFail(project.pipelines()).stream()
                .map(file -> project.pipeline(file, target, new TreeMap<>()))
                .toList();
    }

    /** Whether a target's connectors are those of Confluent Cloud. */
    boolean managedConnectors(String target) {
        return session.orFail(project.target(target))
                .filter(TargetSettings::managedConnectors)
                .isPresent();
    }

    /** The names of the pipelines, without a look at what they want: a manifest may be wrong and its pipeline still be removed. */
    List<String> names(List<String> given) {
        if (!given.isEmpty()) {
            return given.stream().map(this::name).toList();
        }
        List<PipelineFile> files = session.orFail(project.pipelines());
        if (files.isEmpty()) {
            throw new CommandFailure(noPipelines());
        }
        return files.stream().map(PipelineFile::pipeline).toList();
    }

    /** What a pipeline's manifest says of changes; nothing where it can't be read. */
    ChangeRules rules(String pipeline, String target) {
        return project.pipeline(pipeline, target, new TreeMap<>()).value().rules();
    }

    List<PipelineFile> files() {
        return session.orFail(project.pipelines());
    }

    /** What a manifest says of itself; empty where it can't be read. */
    String description(PipelineFile file) {
        return ManifestReader.read(project.root(), file.path(), file.text(), TargetOptions.SANDBOX, new TreeMap<>())
                .value()
                .description();
    }

    /** A target as weir.yaml writes it; empty for the sandbox, which isn't written anywhere. */
    Optional<TargetSettings> settings(String target) {
        return target.equals(TargetOptions.SANDBOX) ? Optional.empty() : session.orFail(project.target(target));
    }

    /** A target of weir.yaml. */
    Target target(String name) {
        Optional<TargetSettings> settings = session.orFail(project.target(name));
        return session.orFail(Targets.resolve(settings.orElseThrow(), secrets()))
                .orElseThrow();
    }

    Secrets secrets() {
        return new Secrets(session.environment().variables(), project.root());
    }

    private String name(String nameOrPath) {
        Path path = session.directory().resolve(nameOrPath).normalize();
        return project.pipelines().value().stream()
                .filter(file -> file.path().equals(path))
                .map(PipelineFile::pipeline)
                .findFirst()
                .orElse(nameOrPath);
    }

    private Diagnostic noPipelines() {
        return Diagnostic.error(
                        "WEIR-CLI-012",
                        "There are no pipelines",
                        "No manifest lies in\n    " + project.root().resolve("pipelines"))
                .withHint("`weir init` starts a project, and -C DIR names the folder of one.");
    }

    private static void collect(Checked<DesiredState> state, List<DesiredState> states, List<Diagnostic> diagnostics) {
        states.add(state.value());
        diagnostics.addAll(state.diagnostics());
    }
}
