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
import dev.weir.terraform.TerraformOutputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The project that a command works in. What is wrong with it ends the command with everything there is to say about it. */
final class Workspace {
    private final Session session;
    private final Project project;
    private final TerraformAccess terraform;

    private Workspace(Session session, Project project) {
        this.session = session;
        this.project = project;
        this.terraform = new TerraformAccess(session, project);
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

    /** What the pipelines want on a target, as far as files alone tell it; all of the project's where none is named. */
    List<DesiredState> desired(List<String> names, String target, SortedMap<String, String> variables) {
        return desired(names, file -> project.pipeline(file, target, variables));
    }

    /** The same for a target that is really there: Terraform is asked where the target says so. */
    List<DesiredState> deployable(List<String> names, String target, SortedMap<String, String> variables) {
        about(names);
        TerraformOutputs outputs = written(target).map(terraform::outputs).orElse(TerraformOutputs.NONE);
        return desired(names, file -> project.pipeline(file, target, variables, outputs));
    }

    /** The same without asking anybody: Terraform's outputs are known only where they are saved in a file. */
    List<DesiredState> offline(List<String> names, String target, SortedMap<String, String> variables) {
        return desired(
                names,
                file -> project.pipeline(file, target, variables, terraform.saved(written(target), file.pipeline())));
    }

    /** Manifests may say what differs on a target of which weir.yaml knows nothing. */
    private Optional<TargetSettings> written(String target) {
        return project.targets().stream()
                .filter(known -> known.name().equals(target))
                .findFirst();
    }

    private List<DesiredState> desired(List<String> names, Function<PipelineFile, Checked<DesiredState>> read) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<DesiredState> states = new ArrayList<>();
        for (PipelineFile file : files(names, diagnostics)) {
            Checked<DesiredState> state = read.apply(file);
            states.add(state.value());
            diagnostics.addAll(state.diagnostics());
        }
        return session.orFail(new Checked<>(states, diagnostics));
    }

    private List<PipelineFile> files(List<String> names, List<Diagnostic> diagnostics) {
        List<PipelineFile> files = new ArrayList<>();
        for (String name : names) {
            Checked<Optional<PipelineFile>> file = project.file(name);
            diagnostics.addAll(file.diagnostics());
            file.value().ifPresent(files::add);
        }
        if (names.isEmpty()) {
            Checked<List<PipelineFile>> all = project.pipelines();
            diagnostics.addAll(all.diagnostics());
            files.addAll(all.value());
            if (all.value().isEmpty() && all.ok()) {
                diagnostics.add(noPipelines());
            }
        }
        return files;
    }

    /** Says which pipelines a command is about, before it opens a target on which each may have a place of its own. */
    Workspace about(List<String> pipelines) {
        terraform.about(pipelines.stream().map(this::name).toList());
        return this;
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
        about(given);
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
        terraform.open(settings.orElseThrow());
        return session.orFail(Targets.resolve(settings.orElseThrow(), secrets()))
                .orElseThrow();
    }

    /** With the outputs of Terraform, once a target that has some is opened. */
    Secrets secrets() {
        return new Secrets(session.environment().variables(), project.root())
                .withOutputs(terraform.opened().reveal());
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
}
