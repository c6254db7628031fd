package dev.weir.manifest;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.SecretKeys;
import dev.weir.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads connectors, from files of their own or out of a manifest. */
final class ConnectorReader {
    private final List<Diagnostic> diagnostics;

    ConnectorReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Declaration> read(SourceText text, Variables variables) {
        Checked<Yaml> document = YamlReader.read(text);
        diagnostics.addAll(document.diagnostics());
        if (!document.ok()) {
            return Optional.empty();
        }
        Yaml replaced = variables.replaceIn(document.value());
        diagnostics.addAll(ShapeCheck.check(replaced, Shapes.CONNECTOR));
        return read(Document.of(replaced));
    }

    /** A connector whose form was checked before. */
    Optional<Declaration> read(Document document) {
        Optional<Yaml.Scalar> name = document.scalar("connector");
        Optional<String> type = document.text("class");
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        Resource resource = new Resource.Connector(name.get().text(), type.get(), config(document.child("config")));
        return Optional.of(
                new Declaration(resource, name.get().span(), texts(document, "reads"), texts(document, "writes")));
    }

    private static List<String> texts(Document document, String key) {
        return document.scalars(key).stream().map(Yaml.Scalar::text).toList();
    }

    private SortedMap<String, ConfigValue> config(Document config) {
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        for (Yaml.Entry entry : config.entries()) {
            String key = entry.key().text();
            if (key.equals("name") || key.equals("connector.class")) {
                diagnostics.add(ManifestProblems.reservedSetting(entry.key().span(), key));
            } else if (entry.value() instanceof Yaml.Scalar scalar && !scalar.absent()) {
                values.put(key, value(key, scalar));
            }
        }
        return values;
    }

    private ConfigValue value(String key, Yaml.Scalar scalar) {
        ConfigValue value = new ConfigValue(scalar.text());
        if (SecretKeys.plain(key, value)) {
            diagnostics.add(ManifestProblems.plainSecret(scalar.span(), key));
        }
        return value;
    }
}
