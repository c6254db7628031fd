package dev.weir.cli.command;

import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.connector.check.ConnectorCheck;
import dev.weir.connector.check.Surroundings;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.manifest.ConnectorFiles;
import dev.weir.manifest.ProjectFiles;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connectors as they are written: by the file that they stand in, or by their name in the project's pipelines. */
final class ConnectorFinder {
    /**
     * A connector and what is said of it without a server.
     *
     * @param file that it is written in; empty where that is a part of another file
     */
    record Found(WrittenConnector connector, List<Diagnostic> said, Optional<Path> file) {
        Found {
            said = List.copyOf(said);
        }
    }

    private final Session session;
    private final String target;

    /** @param target whose part of the manifests is laid over the rest */
    ConnectorFinder(Session session, String target) {
        this.session = session;
        this.target = target;
    }

    /** Those that are named; all of the project's where none is. */
    List<Found> find(List<String> arguments) {
        if (arguments.isEmpty()) {
            return ofProject();
        }
        List<Found> found = new ArrayList<>();
        for (String argument : arguments) {
            found.addAll(file(argument).map(this::written).orElseGet(() -> List.of(named(argument))));
        }
        return once(found);
    }

    /** Pipelines may share a file, and an argument may come twice. */
    private static List<Found> once(List<Found> found) {
        Map<String, Found> byPlace = new LinkedHashMap<>();
        found.forEach(each -> byPlace.putIfAbsent(each.connector().nameSpan().toString(), each));
        return List.copyOf(byPlace.values());
    }

    private Optional<Path> file(String argument) {
        try {
            Path path = session.directory().resolve(argument).normalize();
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A file of a pipeline has that one's variables, and its topics around it. */
    private List<Found> written(Path path) {
        List<Found> ofPipelines = path.toString().matches(".*\\.ya?ml")
                ? ofProject().stream()
                        .filter(found -> found.file().equals(Optional.of(path)))
                        .toList()
                : List.of();
        return ofPipelines.isEmpty() ? inFile(path) : ofPipelines;
    }

    private List<Found> inFile(Path path) {
        Optional<SourceText> text = session.orFail(ProjectFiles.read(session.directory(), path));
        Checked<List<WrittenConnector>> read = ConnectorFiles.read(text.orElseThrow());
        if (read.ok() && read.value().isEmpty()) {
            throw new CommandFailure(Diagnostic.error(
                    "WEIR-CLI-034",
                    "There is no connector in the file",
                    text.get().name() + " has no connector.class, no class and no CREATE CONNECTOR."));
        }
        return session.orFail(read).stream()
                .map(connector -> new Found(
                        connector,
                        ConnectorCheck.check(Catalogue.shipped(), connector, Surroundings.NONE),
                        Optional.of(path)))
                .toList();
    }

    private Found named(String name) {
        List<Found> all = ofProject();
        return all.stream()
                .filter(found -> found.connector().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, all));
    }

    private List<Found> ofProject() {
        Workspace workspace = Workspace.open(session);
        List<Found> all = new ArrayList<>();
        workspace
                .checked(target)
                .forEach(state -> state.value().connectors().values().forEach(connector -> {
                    List<Diagnostic> said = new ArrayList<>(state.diagnostics());
                    said.addAll(state.value().notes());
                    said.removeIf(diagnostic -> !isAbout(diagnostic, connector));
                    Path file = workspace
                            .root()
                            .resolve(connector.nameSpan().source().name());
                    all.add(new Found(connector, said, Optional.of(file).filter(Files::isRegularFile)));
                }));
        return once(all);
    }

    private static boolean isAbout(Diagnostic diagnostic, WrittenConnector connector) {
        Span first = connector.nameSpan();
        int end = connector.config().stream()
                .mapToInt(entry -> entry.span().end())
                .max()
                .orElse(connector.typeSpan().end());
        return diagnostic.code().startsWith("WEIR-CON-")
                && diagnostic
                        .span()
                        .filter(span -> span.source() == first.source())
                        .filter(span -> span.start() >= first.start() && span.end() <= Math.max(end, span.end()))
                        .filter(span -> span.start() <= end)
                        .isPresent();
    }

    private static UsageException unknown(String name, List<Found> all) {
        List<String> names = all.stream().map(found -> found.connector().name()).toList();
        String there = names.isEmpty()
                ? "The project's pipelines have no connectors."
                : "The project's pipelines have " + String.join(", ", names) + ".";
        return new UsageException(arguments -> {
            Diagnostic problem = Diagnostic.error(
                    "WEIR-CLI-035",
                    "No such connector or file",
                    "There is no file " + name + " and no connector of this name. " + there,
                    arguments.of(name));
            return Suggestion.nearest(name, names)
                    .map(near -> problem.withHint("Did you mean " + near + "?"))
                    .orElse(problem);
        });
    }
}
