package dev.weir.manifest;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ConfigValue;
import dev.weir.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads connectors, from files of their own or out of a manifest. */
final class ConnectorReader {
    private static final String CLASS = "connector.class";

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
        Yaml replaced = variables.forConnectors().replaceIn(document.value());
        diagnostics.addAll(ShapeCheck.check(replaced, Shapes.CONNECTOR));
        return read(Document.of(replaced));
    }

    /** A connector whose form was checked before. */
    Optional<Declaration> read(Document document) {
        return written(document)
                .map(connector -> Declaration.of(
                        connector, texts(document, "reads"), texts(document, "writes"), addresses(document, "after")));
    }

    Optional<WrittenConnector> written(Document document) {
        Optional<Yaml.Scalar> name = document.scalar("connector");
        Optional<Yaml.Scalar> type = document.scalar("class");
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                connector(name.get(), type.get(), config(document.child("config")), entries(document.child("cloud"))));
    }

    static WrittenConnector connector(
            Yaml.Scalar name, Yaml.Scalar type, List<ConfigEntry> config, List<ConfigEntry> cloud) {
        return new WrittenConnector(name.text(), name.span(), type.text(), type.span(), config, cloud);
    }

    private static List<String> texts(Document document, String key) {
        return document.scalars(key).stream().map(Yaml.Scalar::text).toList();
    }

    private List<Address> addresses(Document document, String key) {
        return document.scalars(key).stream()
                .flatMap(written -> Address.read(written, diagnostics).stream())
                .toList();
    }

    private List<ConfigEntry> config(Document config) {
        return entries(config).stream().filter(entry -> !reserved(entry)).toList();
    }

    private boolean reserved(ConfigEntry entry) {
        boolean reserved = entry.key().equals("name") || entry.key().equals(CLASS);
        if (reserved) {
            diagnostics.add(ManifestProblems.reservedSetting(entry.keySpan(), entry.key()));
        }
        return reserved;
    }

    static List<ConfigEntry> entries(Document config) {
        List<ConfigEntry> entries = new ArrayList<>();
        for (Yaml.Entry entry : config.entries()) {
            if (entry.value() instanceof Yaml.Scalar value && !value.absent()) {
                Yaml.Scalar key = entry.key();
                entries.add(new ConfigEntry(key.text(), key.span(), new ConfigValue(value.text()), value.span()));
            }
        }
        return entries;
    }
}
