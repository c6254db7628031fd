package dev.weir.manifest;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionJars;
import dev.weir.functions.ListedJar;
import dev.weir.functions.UserFunctions;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a manifest for one target, and the files that it names. */
public final class ManifestReader {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final ProjectFiles files;
    private final Path path;
    private final Span nowhere;

    private ManifestReader(Path root, Path path, SourceText text) {
        this.files = new ProjectFiles(root, diagnostics);
        this.path = path;
        this.nowhere = text.span(0, 0);
    }

    /**
     * @param root the project's directory: files are called by their paths from there
     * @param path of the manifest; paths in it are relative to its directory
     * @param target whose part under {@code targets:} is laid over the rest, if it has one
     * @param variables given on the command line, which win over all others
     */
    public static Checked<Manifest> read(
            Path root, Path path, SourceText text, String target, Map<String, String> variables) {
        return new ManifestReader(root, path, text).read(text, target, variables);
    }

    /** What a manifest calls its pipeline, and where; empty if it isn't a readable manifest. */
    public static Optional<Manifest.Named> name(SourceText text) {
        return Document.of(YamlReader.read(text).value())
                .scalar("pipeline")
                .map(name -> new Manifest.Named(name.text(), name.span()));
    }

    private Checked<Manifest> read(SourceText text, String target, Map<String, String> given) {
        Checked<Yaml> document = YamlReader.read(text);
        diagnostics.addAll(document.diagnostics());
        if (!document.ok()) {
            return new Checked<>(
                    manifest(Document.of(document.value()), new TreeMap<>(given), List.of(), none(target)),
                    diagnostics);
        }
        diagnostics.addAll(ShapeCheck.check(document.value(), Shapes.PIPELINE));
        Yaml.Mapping effective = overlaid(Document.of(document.value()), target);
        SortedMap<String, String> variables = new Document(effective).texts("variables");
        variables.putAll(given);
        List<DeclaredSystem> systems = new SystemReader(files, directory(), diagnostics).read(new Document(effective));
        SandboxValues sandbox = new SandboxValues(systems, target);
        sandbox.addTo(variables);
        Yaml replaced = replaced(effective, variables, sandbox);
        if (document.value() instanceof Yaml.Mapping) {
            diagnostics.addAll(ShapeCheck.check(replaced, Shapes.PIPELINE));
        }
        Manifest manifest = manifest(Document.of(replaced), variables, systems, sandbox);
        Set<Diagnostic> once = new LinkedHashSet<>(diagnostics);
        return new Checked<>(manifest, List.copyOf(once));
    }

    private static Yaml.Mapping overlaid(Document document, String target) {
        List<Yaml.Entry> over = document.child("targets").child(target).entries().stream()
                .filter(entry -> Shapes.BY_TARGET.find(entry.key().text()).isPresent())
                .toList();
        return over.isEmpty()
                ? document.mapping()
                : Overlay.merge(
                        document.mapping(),
                        new Yaml.Mapping(over, over.get(0).key().span()));
    }

    /** SQL has its own variables; other targets' parts are not looked at. */
    private Yaml replaced(Yaml.Mapping document, Map<String, String> values, SandboxValues sandbox) {
        Variables variables = new Variables(values, sandbox, diagnostics);
        List<Yaml.Entry> entries = document.entries().stream()
                .map(entry -> leftAlone(entry.key().text()) ? entry : variables.entry(entry))
                .toList();
        return new Yaml.Mapping(entries, document.span());
    }

    private static boolean leftAlone(String key) {
        return switch (key) {
            case "targets", "variables", "statements", "checks", "systems" -> true;
            default -> false;
        };
    }

    private static SandboxValues none(String target) {
        return new SandboxValues(List.of(), target);
    }

    private Manifest manifest(
            Document document,
            SortedMap<String, String> variables,
            List<DeclaredSystem> systems,
            SandboxValues sandbox) {
        Yaml.Scalar name = document.scalar("pipeline").orElse(new Yaml.Scalar("", true, nowhere));
        if (!name.absent() && !name.text().matches(NAME)) {
            diagnostics.add(ManifestProblems.badName(
                    name.span(), "pipeline", name.text(), "use letters, digits, dots, dashes and underscores."));
        }
        noSecrets(document);
        DeclarationReader declarations = new DeclarationReader(files, path, diagnostics);
        Manifest manifest = new Manifest(
                name.text(),
                name.span(),
                document.text("description").orElse(""),
                document.texts("properties"),
                withoutSecrets(variables),
                forConnectors(variables),
                declarations.read(document, new Variables(variables, sandbox, diagnostics)),
                new ScriptFiles(files, directory()).ksqldb(document),
                new ScriptFiles(files, directory()).flink(document, diagnostics),
                functions(document),
                systems,
                document.scalars("external").stream()
                        .map(item -> new Manifest.Named(item.text(), item.span()))
                        .toList(),
                CheckReader.read(document),
                new RulesReader(diagnostics).read(document));
        boolean empty = manifest.declarations().isEmpty()
                && manifest.scripts().isEmpty()
                && manifest.flink().scripts().isEmpty();
        if (empty && diagnostics.isEmpty()) {
            diagnostics.add(ManifestProblems.emptyPipeline(name.span()));
        }
        return manifest;
    }

    private UserFunctions functions(Document document) {
        SortedMap<Path, ListedJar> jars = new TreeMap<>();
        for (Yaml.Scalar pattern : document.scalars("functions")) {
            for (Path jar : files.find(directory(), pattern)) {
                jars.putIfAbsent(jar, new ListedJar(jar, files.display(jar), Optional.of(pattern.span())));
            }
        }
        UserFunctions functions = FunctionJars.read(List.copyOf(jars.values()));
        diagnostics.addAll(functions.problems());
        return functions;
    }

    private void noSecrets(Document document) {
        for (String key :
                List.of("pipeline", "properties", "topics", "schemas", "functions", "data", "external", "tableflow")) {
            document.mapping().value(key).ifPresent(value -> noSecrets(value, key));
        }
    }

    private void noSecrets(Yaml value, String name) {
        if (value instanceof Yaml.Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> noSecrets(entry.value(), entry.key().text()));
        } else if (value instanceof Yaml.Sequence sequence) {
            sequence.items().forEach(item -> noSecrets(item, name));
        } else if (value instanceof Yaml.Scalar scalar && Variables.secretIn(scalar.text())) {
            diagnostics.add(ManifestProblems.misplacedSecret(scalar.span(), name));
        }
    }

    private static SortedMap<String, String> withoutSecrets(SortedMap<String, String> variables) {
        SortedMap<String, String> plain = new TreeMap<>(variables);
        plain.values().removeIf(Variables::secretIn);
        return plain;
    }

    /** SQL knows no dots in the names of variables, and no value of a secret may get into a statement. */
    private static SortedMap<String, String> forConnectors(SortedMap<String, String> variables) {
        SortedMap<String, String> references = new TreeMap<>(variables);
        references.entrySet().removeIf(each -> !each.getKey().contains(".") && !Variables.secretIn(each.getValue()));
        return references;
    }

    private Path directory() {
        return Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    }
}
