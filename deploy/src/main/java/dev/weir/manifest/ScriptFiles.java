package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the SQL under {@code statements:}, by the engine that it is for. */
final class ScriptFiles {
    private static final String KSQLDB = "ksqldb";
    private static final String FLINK = "flink";

    private final ProjectFiles files;
    private final Path directory;
    private final List<SourceText> found = new ArrayList<>();
    private final Set<Path> seen = new LinkedHashSet<>();

    ScriptFiles(ProjectFiles files, Path directory) {
        this.files = files;
        this.directory = directory;
    }

    List<SourceText> ksqldb(Document document) {
        for (Yaml item : document.items("statements")) {
            if (item instanceof Yaml.Scalar pattern && !pattern.absent()) {
                add(pattern);
            } else if (isFor(KSQLDB, Document.of(item))) {
                add(Document.of(item));
            }
        }
        return found;
    }

    /** @param diagnostics takes what is wrong with entries of either engine */
    FlinkFiles flink(Document document, List<Diagnostic> diagnostics) {
        Optional<Span> asked = Optional.empty();
        for (Yaml item : document.items("statements")) {
            if (item instanceof Yaml.Mapping mapping) {
                Document entry = Document.of(mapping);
                if (entry.mapping().value("sql").isEmpty()
                        && entry.mapping().value("files").isEmpty()) {
                    diagnostics.add(ManifestProblems.noStatements(mapping.span()));
                }
                if (isFor(FLINK, entry)) {
                    asked = asked.or(() -> entry.scalar("engine").map(Yaml.Scalar::span));
                    add(entry);
                }
            }
        }
        return new FlinkFiles(found, asked);
    }

    private static boolean isFor(String engine, Document entry) {
        return entry.text("engine").orElse(KSQLDB).equals(engine);
    }

    private void add(Document entry) {
        entry.scalars("files").forEach(this::add);
        entry.scalar("sql").ifPresent(sql -> found.add(inline(sql)));
    }

    private void add(Yaml.Scalar pattern) {
        for (Path file : files.find(directory, pattern)) {
            if (seen.add(file)) {
                files.read(file, pattern.span()).ifPresent(found::add);
            }
        }
    }

    private static SourceText inline(Yaml.Scalar sql) {
        return new SourceText(
                sql.span().source().name() + " (sql in line "
                        + sql.span().from().line() + ")",
                sql.text());
    }
}
