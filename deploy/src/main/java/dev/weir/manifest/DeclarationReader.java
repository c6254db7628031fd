package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the topics, schemas, connectors and data of a manifest. */
final class DeclarationReader {
    private static final int LONGEST_TOPIC = 249;

    private final ProjectFiles files;
    private final Path directory;
    private final List<Diagnostic> diagnostics;
    private final List<Declaration> found = new ArrayList<>();

    DeclarationReader(ProjectFiles files, Path manifest, List<Diagnostic> diagnostics) {
        this.files = files;
        this.directory =
                Optional.ofNullable(manifest.toAbsolutePath().getParent()).orElse(manifest);
        this.diagnostics = diagnostics;
    }

    /** @param variables for the connector files, which have none of their own */
    List<Declaration> read(Document document, Variables variables) {
        document.child("topics").entries().forEach(this::topic);
        document.child("schemas").entries().forEach(this::schema);
        document.child("data").entries().forEach(this::data);
        document.child("tableflow").entries().forEach(entry -> found.add(new TableflowReader(diagnostics).read(entry)));
        connectors(document, variables);
        return found;
    }

    private void topic(Yaml.Entry entry) {
        Yaml.Scalar name = entry.key();
        if (!topicName(name)) {
            return;
        }
        Document topic = Document.of(entry.value());
        Resource resource = new Resource.Topic(
                name.text(), whole(topic, "partitions"), whole(topic, "replicas"), topic.texts("config"));
        found.add(Declaration.of(resource, name.span()));
    }

    private boolean topicName(Yaml.Scalar name) {
        String text = name.text();
        boolean good = text.matches("[A-Za-z0-9._-]+") && text.length() <= LONGEST_TOPIC && !text.matches("\\.\\.?");
        if (!good && !Variables.mentionedIn(text)) {
            diagnostics.add(ManifestProblems.badName(
                    name.span(),
                    "topic",
                    text,
                    "Kafka takes letters, digits, dots, dashes and underscores, at most 249."));
        }
        return good;
    }

    private static OptionalInt whole(Document document, String key) {
        return document.text(key).flatMap(Scalars::whole).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private void schema(Yaml.Entry entry) {
        Document schema = Document.of(entry.value());
        List<SchemaFormat> formats = new ArrayList<>();
        for (SchemaFormat format : SchemaFormat.values()) {
            schema.scalar(key(format)).ifPresent(file -> formats.add(format));
        }
        if (formats.size() != 1) {
            diagnostics.add(ManifestProblems.schemaFiles(entry.key().span(), formats.size()));
            return;
        }
        SchemaFormat format = formats.get(0);
        schema.scalar(key(format))
                .flatMap(file -> files.file(directory, file).flatMap(path -> files.read(path, file.span())))
                .map(text -> new Resource.Schema(entry.key().text(), format, text.text(), schema.text("compatibility")))
                .ifPresent(resource ->
                        found.add(Declaration.of(resource, entry.key().span())));
    }

    private static String key(SchemaFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private void data(Yaml.Entry entry) {
        if (topicName(entry.key())) {
            Document.itemsOf(entry.value())
                    .forEach(item -> new DataReader(files, directory, diagnostics)
                            .read(
                                    entry.key().text(),
                                    Document.of(item),
                                    entry.key().span())
                            .ifPresent(found::add));
        }
    }

    private void connectors(Document document, Variables variables) {
        ConnectorReader reader = new ConnectorReader(diagnostics);
        Set<Path> seen = new LinkedHashSet<>();
        for (Yaml item : document.items("connectors")) {
            if (item instanceof Yaml.Scalar pattern && !pattern.absent()) {
                for (Path path : files.find(directory, pattern)) {
                    if (seen.add(path)) {
                        connectorFile(path, pattern.span(), reader, variables);
                    }
                }
            } else if (item instanceof Yaml.Mapping mapping) {
                reader.read(new Document(mapping)).ifPresent(found::add);
            }
        }
    }

    private void connectorFile(Path path, Span cause, ConnectorReader reader, Variables variables) {
        Optional<SourceText> text = files.read(path, cause);
        text.flatMap(source -> reader.read(source, variables)).ifPresent(found::add);
    }
}
