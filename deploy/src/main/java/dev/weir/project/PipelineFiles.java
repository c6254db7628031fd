package dev.weir.project;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ManifestProblems;
import dev.weir.manifest.ManifestReader;
import dev.weir.manifest.ProjectFiles;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds manifests by path or by the pipeline's name. */
final class PipelineFiles {
    private final Path root;

    PipelineFiles(Path root) {
        this.root = root;
    }

    Checked<Optional<PipelineFile>> find(Path start, String nameOrPath) {
        Optional<Path> path = path(start, nameOrPath);
        if (path.isPresent()) {
            return read(path.get());
        }
        Checked<List<PipelineFile>> all = all();
        Optional<PipelineFile> found = all.value().stream()
                .filter(file -> file.pipeline().equals(nameOrPath))
                .findFirst();
        if (found.isPresent()) {
            return new Checked<>(found, all.diagnostics());
        }
        List<String> known = all.value().stream().map(PipelineFile::pipeline).toList();
        return new Checked<>(Optional.empty(), List.of(ManifestProblems.unknownPipeline(nameOrPath, known)));
    }

    Checked<List<PipelineFile>> all() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, PipelineFile> byName = new LinkedHashMap<>();
        for (Path path : manifests()) {
            Checked<Optional<PipelineFile>> file = read(path);
            diagnostics.addAll(file.diagnostics());
            file.value().ifPresent(found -> {
                PipelineFile earlier = byName.putIfAbsent(found.pipeline(), found);
                if (earlier != null) {
                    diagnostics.add(ManifestProblems.samePipeline(found.span(), found.pipeline(), earlier.span()));
                }
            });
        }
        return new Checked<>(List.copyOf(byName.values()), diagnostics);
    }

    private Checked<Optional<PipelineFile>> read(Path path) {
        return ProjectFiles.read(root, path).map(text -> text.map(found -> named(path, found)));
    }

    /** A manifest that can't be read goes by its file's name; whoever uses it will see why. */
    private static PipelineFile named(Path path, SourceText text) {
        Optional<Manifest.Named> name = ManifestReader.name(text);
        String file = String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", "");
        Span span = name.map(Manifest.Named::span).orElse(text.span(0, 0));
        return new PipelineFile(name.map(Manifest.Named::name).orElse(file), path, text, span);
    }

    private static Optional<Path> path(Path start, String nameOrPath) {
        try {
            Path path = start.resolve(nameOrPath).normalize();
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private List<Path> manifests() {
        Path directory = root.resolve("pipelines");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
