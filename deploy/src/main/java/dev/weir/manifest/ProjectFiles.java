package dev.weir.manifest;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a manifest names: found, read, and called by their paths from the project's root. */
public final class ProjectFiles {
    private final Path root;
    private final List<Diagnostic> diagnostics;

    ProjectFiles(Path root, List<Diagnostic> diagnostics) {
        this.root = root.toAbsolutePath().normalize();
        this.diagnostics = diagnostics;
    }

    /** The path from the project's root, with slashes on every system. */
    String display(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String shown = root.relativize(absolute).toString().replace('\\', '/');
        return shown.isEmpty() ? "." : shown;
    }

    /**
     * The files that a path or pattern stands for, in the order of their names; none, and a diagnostic, if there aren't any.
     *
     * @param directory to which it is relative
     */
    List<Path> find(Path directory, Yaml.Scalar written) {
        Pattern pattern = Pattern.of(written.text());
        if (!pattern.hasWildcards()) {
            return file(directory, written).map(List::of).orElse(List.of());
        }
        List<Path> found = matches(directory, pattern);
        if (found.isEmpty()) {
            diagnostics.add(ManifestProblems.emptyPattern(
                    written.span(), written.text(), display(directory.resolve(pattern.directory()))));
        }
        return found;
    }

    /** The file itself, if there is one. */
    Optional<Path> file(Path directory, Yaml.Scalar written) {
        Path path;
        try {
            path = directory.resolve(written.text()).normalize();
        } catch (InvalidPathException e) {
            diagnostics.add(ManifestProblems.missingFile(written.span(), written.text(), List.of()));
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            diagnostics.add(ManifestProblems.unreadable(
                    written.span(),
                    written.text(),
                    "is a directory. Write a pattern for the files in it, such as "
                            + written.text().replaceAll("/+$", "") + "/*."));
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            diagnostics.add(ManifestProblems.missingFile(written.span(), written.text(), siblings(path)));
            return Optional.empty();
        }
        return Optional.of(path);
    }

    /** Reads a file that no other file names. */
    public static Checked<Optional<SourceText>> read(Path root, Path path) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<SourceText> text = new ProjectFiles(root, diagnostics).read(path, Optional.empty());
        return new Checked<>(text, diagnostics);
    }

    Optional<SourceText> read(Path path, Span cause) {
        return read(path, Optional.of(cause));
    }

    private Optional<SourceText> read(Path path, Optional<Span> cause) {
        return bytes(path, cause).flatMap(bytes -> text(path, bytes, cause));
    }

    Optional<byte[]> bytes(Path path, Span cause) {
        return bytes(path, Optional.of(cause));
    }

    private Optional<byte[]> bytes(Path path, Optional<Span> cause) {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            unreadable(path, cause, "could not be opened: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Optional<SourceText> text(Path path, byte[] bytes, Optional<Span> cause) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new SourceText(display(path), text));
        } catch (CharacterCodingException e) {
            unreadable(path, cause, "is not written in UTF-8.");
            return Optional.empty();
        }
    }

    private void unreadable(Path path, Optional<Span> cause, String why) {
        diagnostics.add(cause.map(span -> ManifestProblems.unreadable(span, display(path), why))
                .orElseGet(() -> ManifestProblems.unreadable(display(path), why)));
    }

    private static List<Path> matches(Path directory, Pattern pattern) {
        Path start = directory.resolve(pattern.directory()).normalize();
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start, pattern.depth())) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> pattern.matches(start.relativize(path)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> siblings(Path path) {
        Path directory = Optional.ofNullable(path.getParent()).orElse(path);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return Collections.emptyList();
        }
    }
}
