package dev.weir.project;

import dev.weir.connector.cloud.KafkaAuth;
import dev.weir.desired.CloudConnectors;
import dev.weir.desired.CloudFunctions;
import dev.weir.desired.CloudLimits;
import dev.weir.desired.DesiredState;
import dev.weir.desired.DesiredStateReader;
import dev.weir.desired.Destination;
import dev.weir.diagnostic.Checked;
import dev.weir.manifest.ManifestProblems;
import dev.weir.manifest.ManifestReader;
import dev.weir.manifest.ProjectFiles;
import dev.weir.manifest.TargetsReader;
import dev.weir.source.SourceText;
import dev.weir.target.TargetSettings;
import dev.weir.terraform.TerraformOutputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory with pipelines. */
public final class Project {
    private static final String FILE = "weir.yaml";

    private final Path start;
    private final Path root;
    private final Checked<List<TargetSettings>> targets;
    private final PipelineFiles files;

    private Project(Path start, Path root, Checked<List<TargetSettings>> targets) {
        this.start = start;
        this.root = root;
        this.targets = targets;
        this.files = new PipelineFiles(root);
    }

    /**
     * The project that a directory lies in: the nearest directory upwards with a weir.yaml, or the directory itself where there is none.
     *
     * @return with the diagnostics of weir.yaml
     */
    public static Checked<Project> open(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        for (Optional<Path> at = Optional.of(start); at.isPresent(); at = at.map(Path::getParent)) {
            Path file = at.get().resolve(FILE);
            if (Files.isRegularFile(file)) {
                return open(start, at.get(), file);
            }
        }
        return Checked.of(new Project(start, start, Checked.of(List.of())));
    }

    /** The project of exactly this directory, wherever the directory lies. */
    public static Checked<Project> at(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        Path file = root.resolve(FILE);
        return Files.isRegularFile(file)
                ? open(root, root, file)
                : Checked.of(new Project(root, root, Checked.of(List.of())));
    }

    private static Checked<Project> open(Path start, Path root, Path file) {
        Checked<Optional<SourceText>> text = ProjectFiles.read(root, file);
        Checked<List<TargetSettings>> targets =
                text.then(found -> found.map(TargetsReader::read).orElse(Checked.of(List.of())));
        return new Checked<>(new Project(start, root, targets), targets.diagnostics());
    }

    public Path root() {
        return root;
    }

    /** The targets of weir.yaml, in its order. */
    public List<TargetSettings> targets() {
        return targets.value();
    }

    public Checked<Optional<TargetSettings>> target(String name) {
        Optional<TargetSettings> found =
                targets().stream().filter(target -> target.name().equals(name)).findFirst();
        if (found.isPresent()) {
            return Checked.of(found);
        }
        List<String> known = targets().stream().map(TargetSettings::name).toList();
        return new Checked<>(Optional.empty(), List.of(ManifestProblems.unknownTarget(name, known)));
    }

    /** The manifests in {@code pipelines/}, in the order of their names. */
    public Checked<List<PipelineFile>> pipelines() {
        return files.all();
    }

    /**
     * What a pipeline wants on a target.
     *
     * @param nameOrPath a pipeline's name, or the path of a manifest from the directory that the project was opened with
     * @param target whose part of the manifest is laid over the rest, if it has one
     * @param variables given on the command line
     */
    public Checked<DesiredState> pipeline(String nameOrPath, String target, Map<String, String> variables) {
        Checked<Optional<PipelineFile>> file = file(nameOrPath);
        if (file.value().isEmpty()) {
            return new Checked<>(DesiredState.empty(nameOrPath), file.diagnostics());
        }
        return file.then(found -> pipeline(found.orElseThrow(), target, variables));
    }

    /** The manifest of a pipeline, by the pipeline's name or the manifest's path. */
    public Checked<Optional<PipelineFile>> file(String nameOrPath) {
        return files.find(start, nameOrPath);
    }

    public Checked<DesiredState> pipeline(PipelineFile file, String target, Map<String, String> variables) {
        return pipeline(file, target, variables, TerraformOutputs.NONE);
    }

    /** The same, and what Terraform has made for the target is known. */
    public Checked<DesiredState> pipeline(
            PipelineFile file, String target, Map<String, String> variables, TerraformOutputs outputs) {
        Optional<TargetSettings> settings =
                targets().stream().filter(known -> known.name().equals(target)).findFirst();
        String prefix = settings.map(TargetSettings::topicPrefix)
                .filter(written -> !written.isEmpty())
                .orElseGet(outputs::topicPrefix);
        Destination destination = new Destination(
                target,
                prefix,
                settings.flatMap(TargetSettings::flink),
                settings.filter(TargetSettings::inCloud).isPresent());
        Checked<DesiredState> state = ManifestReader.read(root, file.path(), file.text(), target, variables)
                .then(manifest -> DesiredStateReader.read(manifest, destination));
        if (settings.filter(TargetSettings::inCloud).isPresent()) {
            state = state.then(CloudLimits::check).then(read -> CloudFunctions.check(read, target));
        }
        return settings.filter(TargetSettings::managedConnectors).isPresent()
                ? state.then(read -> CloudConnectors.render(read, new KafkaAuth.OfTarget()))
                : state;
    }
}
