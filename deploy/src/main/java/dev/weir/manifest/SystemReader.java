package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the systems of a manifest. */
final class SystemReader {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

    private final ProjectFiles files;
    private final Path directory;
    private final List<Diagnostic> diagnostics;

    SystemReader(ProjectFiles files, Path directory, List<Diagnostic> diagnostics) {
        this.files = files;
        this.directory = directory;
        this.diagnostics = diagnostics;
    }

    List<DeclaredSystem> read(Document document) {
        List<DeclaredSystem> systems = new ArrayList<>();
        for (Yaml.Entry entry : document.child("systems").entries()) {
            read(entry.key(), Document.of(entry.value())).ifPresent(systems::add);
        }
        return systems;
    }

    private Optional<DeclaredSystem> read(Yaml.Scalar name, Document system) {
        Optional<String> kind = system.text("kind").filter(DeclaredSystem.KINDS::contains);
        Yaml.Scalar database = system.scalar("database").orElse(name);
        if (kind.isEmpty() || !isName(name, "system") || !isName(database, "database")) {
            return Optional.empty();
        }
        Optional<Yaml.Scalar> script = system.scalar("script");
        DeclaredSystem read =
                new DeclaredSystem(name.text(), kind.get(), database.text(), script.flatMap(this::script), name.span());
        if (script.isPresent() && !read.speaksSql()) {
            diagnostics.add(ManifestProblems.scriptWithoutSql(script.get().span(), kind.get()));
        }
        return Optional.of(read);
    }

    private boolean isName(Yaml.Scalar name, String what) {
        boolean good = name.text().matches(NAME);
        if (!good) {
            diagnostics.add(ManifestProblems.badName(
                    name.span(),
                    what,
                    name.text(),
                    "begin with a letter; behind it use letters, digits, underscores and dashes."));
        }
        return good;
    }

    private Optional<SourceText> script(Yaml.Scalar written) {
        return files.file(directory, written).flatMap(path -> files.read(path, written.span()));
    }
}
