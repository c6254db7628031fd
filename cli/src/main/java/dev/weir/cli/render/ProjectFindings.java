package dev.weir.cli.render;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found in the pipelines of a project.
 *
 * @param folder of the project in its repository: files are called by their paths from the repository's top
 * @param project what is wrong with the project as a whole
 */
public record ProjectFindings(Path folder, List<Diagnostic> project, List<Pipeline> pipelines) {
    public ProjectFindings {
        project = List.copyOf(project);
        pipelines = List.copyOf(pipelines);
    }

    /**
     * @param manifest as diagnostics call it; empty if there is none of that name
     * @param findings errors, warnings and notes
     */
    public record Pipeline(String name, Optional<String> manifest, List<Diagnostic> findings) {
        public Pipeline {
            findings = List.copyOf(findings);
        }
    }

    public List<Diagnostic> all() {
        return Stream.concat(project.stream(), pipelines.stream().flatMap(pipeline -> pipeline.findings.stream()))
                .distinct()
                .toList();
    }

    public boolean ok() {
        return all().stream().noneMatch(Diagnostic::isError);
    }

    FilePlace place(Span span) {
        return FilePlace.of(span, folder);
    }

    /** The path from the repository's top. */
    String file(String name) {
        return FilePlace.path(folder, name);
    }

    /** What a diagnostic says beside its summary, in one text. */
    static String message(Diagnostic diagnostic) {
        StringBuilder message =
                new StringBuilder(diagnostic.detail().isEmpty() ? diagnostic.summary() : diagnostic.detail());
        diagnostic.hints().forEach(hint -> message.append("\nHint: ").append(hint));
        return message.toString();
    }
}
